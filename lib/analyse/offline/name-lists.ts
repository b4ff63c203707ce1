/** Words of a list, one set entry each; underscores stand for spaces. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map((word) => word.replaceAll('_', ' ')));
}

/** Given names, to tell people from companies. */
export const GIVEN_NAMES = words(`
adam alan albert alex alexander alexis alice alison amanda amy ana andrea andrew andy angela ann anna anne anthony antonio arthur barbara ben benjamin bernard beth bill bob brad brandon brenda brett brian bruce carl carla
carlos carol caroline catherine charles charlie chris christian christina christine christopher claire craig cynthia dan daniel daniela dara dave david dean deborah dennis diana diane don donald donna doug douglas ed
eddie edward elena elizabeth ellen elon emily emma eric erik erin evan frank fred gail gary gavin george gerald gina glenn gordon greg gregory hannah harold harry heather heidi helen henry howard hugh ian irene jack
jacob jake james jamie jan jane janet jason jay jean jeff jeffrey jen jennifer jeremy jerry jessica jim joan joe joel john johnny jon jonathan jordan jose joseph josh joshua juan judy julia julie justin karen kate
katherine kathleen kathy keith kelly ken kenneth kevin kim kyle larry laura lauren laurie lawrence lee leo leon leslie linda lisa louis luca lucas lucy luis luke lynn marc marcus margaret maria marie mario mark marta
martha martin mary matt matthew max megan melissa michael michelle miguel mike mohammed monica nancy natalie nathan neil nicholas nick nicole nigel nina noah olivia oliver omar oscar pamela pat patricia patrick paul pedro
peter phil philip philippe pierre rachel ralph randy ray raymond rebecca ricardo richard rick rob robert roberto robin rodney roger ron ronald rosa ross roy russell ruth ryan sam samantha samuel sandra sara sarah satya
scott sean sergey sergio sharon shawn simon sofia sophie stefan stephanie stephen steve steven stuart sundar susan suzanne tara ted teresa terry theresa thomas tim timothy tina todd tom tony tracy travis tyler vanessa
veronica victor victoria vincent walter wang warren wayne wendy will william yuan zach abigail adrian aidan ajay akio alan alejandro alfred alice alicia alison allison alvin amit andreas angus anita anjali anthony arjun arthur arvind asha ashley ashok barry beatrice bernie bertrand bobby boris brendan brooke bryan byron caleb cameron camila candace carlos carmen cassandra cathy cecilia chad charlotte chloe christoph clara clark claudia clayton colin connor corey courtney craig curtis cyrus damian danielle danny darren daryl debbie deborah deepak denise derek desmond devon diego dmitry dominic dominique dorothy duncan dustin dwight edgar eduardo edwin eileen elaine eleanor eliza ella elliott elsa emanuel enrique ernest esther ethan eugene eva eve farah felix fernando fiona florian frances francesca francisco francois frederick gabriel garrett geoffrey gerard gilbert giles giorgio giovanni grace guillaume gus gwen hans hassan hector hideo hiroshi hugo ian ibrahim igor imran ingrid isabel isabella ivan jackie jaime jared jasmine javier jill jimmy joanna joanne jodi johan jorge jose josef josephine joyce juergen jules juliet kai kamala karl katrina kayla kelsey kerry kirk klaus kristen kristin kurt lara larissa lars leah leonard liam lidia lily linda lloyd logan lorenzo lori louise lucia luigi mackenzie malcolm manuel marcel marco marcos margot mariana marianne marilyn mario marissa marjorie marvin mathias maureen maurice mauro maxim maya melanie melinda melvin meredith mia milton mindy mitch mohamed mohamed molly monique muhammad murray naomi natasha ned nikhil nikki nikolai nora norman oleg orlando oswald owen pablo paige paolo parag pascal paula penelope percy perry pierre pooja priya quentin rahul raj rajesh ralph ramesh ramon raquel raul ravi regina rene renee rhonda rita rod rodrigo roland rolf ronald rory rosalind rudy rupert russ ruth sabrina sally salvador sanjay santiago satoshi sebastian serena seth shannon sheila sheryl shirley sheldon sidney silvia sonia spencer stan stella stewart sunil suresh sven sylvia takeshi tamara tanya tatiana terrence thierry tiffany tobias toby tracey trevor tristan ulrich uma ursula valentina valerie vera vernon vicki vijay vikram vivek vivian vladimir wanda wesley willem xavier yasmin yolanda yoshi yusuf yvonne zoe mr mrs ms dr sir lord
`);

/** Countries, peoples, regions and cities: part of many names, but no company on their own. */
export const PLACES = words(`
us u.s u.s. usa america american americas uk u.k u.k. britain british england english scotland scottish wales ireland irish europe european eu china chinese japan japanese india indian germany german france french
italy italian spain spanish portugal swiss switzerland austria austrian netherlands dutch belgium sweden swedish norway norwegian denmark danish finland finnish poland polish russia russian ukraine turkey turkish israel
israeli iran iranian iraq saudi arabia dubai uae qatar egypt africa african south_africa nigeria kenya brazil brazilian mexico mexican canada canadian argentina chile colombia peru australia australian zealand
new_zealand singapore hong_kong taiwan taiwanese korea korean south_korea north_korea vietnam thailand indonesia malaysia philippines asia asian pacific atlantic london paris berlin tokyo beijing shanghai shenzhen
mumbai delhi bangalore bengaluru hyderabad seoul sydney toronto vancouver montreal new_york nyc york los_angeles san_francisco san_diego chicago boston seattle austin dallas houston miami atlanta denver phoenix
detroit philadelphia washington silicon_valley california texas florida ohio michigan georgia virginia arizona nevada oregon colorado illinois pennsylvania massachusetts minnesota wisconsin indiana tennessee kentucky
missouri kansas alabama louisiana carolina north_carolina south_carolina new_jersey jersey maryland connecticut utah iowa nebraska oklahoma arkansas mississippi alaska hawaii idaho montana maine delaware
north south east west northern southern eastern western middle_east latin wall_street bay_area gulf greece greek czech hungary hungarian romania bulgaria croatia serbia cuba venezuela vienna amsterdam munich frankfurt
zurich geneva milan rome madrid barcelona lisbon dublin stockholm oslo copenhagen helsinki warsaw prague brussels moscow istanbul tel_aviv sri lanka lankan pakistan pakistani bangladesh ukrainian ghana zambia n.j. n.y. mass calif
east_bay oakland sacramento san_jose las_vegas portland nashville indianapolis milwaukee baltimore pittsburgh cincinnati cleveland tampa tucson albuquerque omaha tulsa wichita honolulu boise spokane tacoma fresno louisville buffalo
baton_rouge new_orleans st._louis st._paul salt_lake_city fort_worth san_antonio el_paso long_beach brooklyn manhattan queens bronx oahu puerto_rico calgary ottawa edmonton winnipeg quebec ontario alberta
melbourne brisbane perth auckland wellington manchester liverpool leeds birmingham glasgow edinburgh belfast cardiff hamburg cologne stuttgart dusseldorf lyon marseille naples turin valencia seville porto antwerp rotterdam
bucharest sofia athens belgrade zagreb budapest bratislava vilnius riga tallinn kyiv minsk ankara beirut cairo nairobi lagos johannesburg cape_town karachi lahore dhaka colombo kolkata chennai pune jakarta manila bangkok hanoi
kuala_lumpur taipei osaka busan guangzhou chengdu wuhan macau bogota lima santiago buenos_aires sao_paulo rio_de_janeiro mexico_city
`);

/** Authorities, courts, papers, and people whom texts name by the family name alone: they act on companies or report on them. */
export const AUTHORITIES = words(`
sec ftc doj fda faa fcc cfpb nhtsa epa osha cftc finra irs ico cma fbi cisa nlrb usda cdc ntsb cpsc eu ec fed ecb opec imf nato nyse nasdaq congress senate house justice_department department treasury commission european_commission
european_union federal_trade_commission supreme_court court white_house trump biden musk bezos zuckerberg altman nadella pichai buffett icahn ackman judge pentagon government parliament state_department commerce_department labor_department attorney_general watchdog regulators
regulator federal_reserve s&p dow ftse nikkei dax supreme federal justice secretary governor mayor republicans democrats gop nasa navy army air_force u.s._army customs
reuters bloomberg cnbc wsj wall_street_journal financial_times ft bbc cnn nyt new_york_times associated_press ap axios politico forbes fortune business_insider marketwatch techcrunch the_information rtrs sky_news dow_jones bbg nikkei_asia
ceo cfo coo cto cio cmo chro ciso ai ev evs ipo esg b2b saas api gpu cpu vc isp suv llm llms it hr pr vp svp evp ar vr q1 q2 q3 q4 h1 h2 fy eps ebitda ffo gaap tv pc usb 5g 4g m&a r&d dei etf etfs usd eur gbp spac gdp cpi ppi pmi pmis doge ice dhs tsa usps hhs nih breaking exclusive update alert just_in
mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
chapter series round black_friday cyber_monday christmas thanksgiving easter covid covid-19 american_dream class board company companies group inc corp ltd llc plc the_company sources source video watch live
`);

/** Products and platforms that texts name without their maker; first words of names. */
export const PRODUCTS = words(`
iphone ipad macbook mac imac airpods ios ipados macos watchos tvos visionos carplay siri homepod android pixel chrome gmail gemini galaxy windows xbox ps5 ps4 ps3 ps vr2 playstation switch wii joy-con steam pc ryzen
geforce rtx radeon kindle alexa echo firestick ring chatgpt gpt sora claude copilot grok cybertruck optimus model civic corolla f-150 mustang zelda pokémon pokemon mario minecraft fortnite halo battlefield gta overwatch
wegovy ozempic zepbound mounjaro bluetooth wi-fi usb oled bitcoin ethereum
`);

/** Companies whose names are made of common words, capitalised as they write themselves. */
export const KNOWN_COMPANIES = new RegExp(String.raw`\b(?:${[
  'Apple', 'Google', 'Microsoft', 'Amazon', 'Samsung', 'Sony(?: Interactive Entertainment)?', 'Nintendo', 'Tesla', 'Nvidia', 'NVIDIA', 'Netflix', 'Intel', 'AMD', 'IBM', 'Ford', 'Dell', 'Toyota', 'Honda', 'Subway', 'Subaru', 'Trader Joe[’\']s', 'At Home', 'Day One Biopharmaceuticals', 'Rivian', 'Uber', '(?:Walt )?Disney', 'Boeing', 'Airbus', 'Walmart', 'Costco', 'Starbucks',
  'Electronic Arts', 'General Motors', 'General Electric', 'General Mills', 'General Dynamics', 'American Airlines', 'American Express', 'American Eagle', 'American Water', 'American Tower',
  'United Airlines', 'United Natural Foods', 'UnitedHealth(?: Group)?', 'United Parcel Service', 'United Technologies', 'Southwest Airlines', 'Spirit Airlines', 'Alaska Airlines', 'Delta Air Lines', 'British Airways', 'Singapore Airlines',
  'Qatar Airways', 'Air Canada', 'Air France(?:-KLM)?', 'Japan Airlines', 'China Eastern', 'Best Buy', 'Home Depot', 'Dollar General', 'Dollar Tree', 'Family Dollar', 'Bed Bath & Beyond', 'Big Lots', 'Whole Foods', 'Kraft Heinz',
  'Six Flags', 'Match Group', 'Trade Desk', 'First Solar', 'First Republic', 'Wells Fargo', 'Bank of America', 'Capital One', 'Goldman Sachs', 'Morgan Stanley', 'JPMorgan(?: Chase)?', 'Standard Chartered', 'Deutsche Bank',
  'Texas Instruments', 'Applied Materials', 'Western Digital', 'Advanced Micro Devices', 'Super Micro(?: Computer)?', 'Micro Focus', 'Palo Alto Networks', 'Check Point', 'Rocket Lab', 'Blue Origin', 'Virgin Galactic', 'Virgin Atlantic',
  'Under Armour', 'Warner Bros\\.?(?: Discovery)?', 'New York Times', 'Washington Post', 'Los Angeles Times', 'Universal Music(?: Group)?', 'Live Nation', 'Rolling Stone', 'Take-Two', 'Epic Games', 'Rockstar Games', 'Riot Games', 'Square Enix', 'Giant Bomb',
  'Pizza Hut', 'Burger King', 'Shake Shack', 'Red Lobster', 'Jack in the Box', 'Papa Johns?', 'Cracker Barrel', 'Krispy Kreme', 'Coca-Cola', 'Monster Beverage', 'Constellation Brands', 'Philip Morris', 'British American Tobacco',
  'US Steel', 'U\\.S\\. Steel', 'Nippon Steel', 'Rio Tinto', 'Royal Dutch Shell', 'Marathon (?:Oil|Petroleum)', 'Occidental(?: Petroleum)?', 'Duke Energy', 'Southern Company', 'Dominion Energy', 'Waste Management', 'Union Pacific', 'Norfolk Southern',
  'Johnson & Johnson', 'Eli Lilly', 'Procter & Gamble', 'Bristol[- ]Myers Squibb', 'Boston Scientific', 'Intuitive Surgical', 'Vertex Pharmaceuticals', 'Berkshire Hathaway', 'Scale AI', 'Stability AI', 'Character\\.AI', 'Open ?AI', 'xAI',
  'Public Storage', 'Simon Property', 'Air Products', 'Sherwin-Williams', 'Church & Dwight', 'Tractor Supply', 'Advance Auto Parts', 'Rite Aid', 'Rent the Runway', 'Stitch Fix', 'Beyond Meat', 'Impossible Foods', 'Just Eat(?: Takeaway)?', 'Tyson Foods',
  'Harley-Davidson', 'Mercedes-Benz', 'Rolls-Royce', 'Aston Martin', 'Land Rover', 'Jaguar Land Rover', 'Lucid Motors', 'Harbor Freight', 'Paramount(?: Global| Skydance)?', 'Target', 'Block', 'Gap', 'Shell', 'Snap', 'Meta', 'Visa', 'Square', 'Stripe', 'Figma', 'Chime', 'Circle', 'Discord', 'Indeed', 'Compass', 'Oracle', 'Sage',
].join('|')}(?![\p{L}-]|\s\p{Lu}\p{Ll}+\s(?:Games|Studios)))`, 'gu');
