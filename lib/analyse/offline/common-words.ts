/**
 * English words that news writes in lower case, so that a capital letter in a headline does not make them a name.
 * Counted in openly licensed (MIT) financial headlines, with words of our patterns added.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(`
abandon abandoned ability able abortion abortions about above abroad absence absolutely absorb abv academics accelerate accelerated accelerating acceleration
accepted access according account accounting accounts accumulating accused accuses accusing achieve achieved acquire acquired acquires acquisition acquisitions
across acting action actions active activist activities activity actually acute ad adapt add added adding additional address addressing adds adjust adjusted
adjusting administration adopt ads adults advance advanced advantage advertising advice advised adviser advisers affairs affect affected affiliate afford
affordability after afterhours aftermath afternoon again against age aged agencies agency agenda agent agents aggressive aggressively ago agree agreed agreement
agreements agrees agricultural agriculture ah ahead aid aide aimed aims aircraft airline airplanes airport airports alarm alcohol alert alerted all alleged
allegedly alleges alleging alleviate allies allow allowed allowing allows almost alone along alongside already also alternative alternatives aluminum always am
ambitions ambitious amend amid ammunition among amount amounts ample an analysis analyst analysts analyze anchor and anger angry animal anniversary announce
announced announcement announces announcing annual annualized annually another answer anticipated anticipates antitrust antiviral any anymore anyone anything
anyway apartment apartments app apparel apparent appeal appear appeared appears appetite application applications applied apply appointed appointment
appointments appoints approach approval approve approved approves approving approximately apps are area areas argues around arrested arrests arrived arrives art
artist as ascending aside ask asked asking asks assassination assault assembly assess assessed asset assets assistance assistant at atop attack attacked attacks
attempt attempted attempting attempts attention attract attracting attractive auction audit audits author authorities authority authorization authorized
authorizes auto automaker automakers autonomous available average averages avert avg aviator avoid avoided awaits awarded away axe baby back backdrop backed
backfire backfired background backing backs backsliding bad baggage bags bailout balance balanced balances ballot ban banker bankers banking bankrupt bankruptcy
banks banning bar barely bargain bargaining barrel barrels base based basic basically basing basis basket batch battered batteries battery battle battles be
bear bearish bears beat beaten beating beats became because become becomes becoming been beer before began begin beginning begins begun behalf behind being
beleaguered believe believers believes bell below benchmark benefit benefits best bet bets better betting between beyond bid big bigger biggest bikes bill
billion billionaire billionaires billions bills bin bioscience bipartisan birth bit bite biz blackouts blame blazes blistering bln bloc block blockbuster
blocked blocking blocks blog blood blow blunt bn board boardroom boat bold bolster bolstered bolstering bond bonds books boom boost boosted booster boosting
boosts border born borrow borrowing boss bot both bottom bottomed bought bounce bounces bouncing bound boycott boycotts bp bps brace braced brakes brand breach
breaching break breakdown breaking breakout breaks breakthrough breakup breast brief bring bringing brings brink broad broadcaster broaden broader broke broken
broker brokerage brokers brought browser bruising brutal budget build builder builders building buildings built bull bullish bulls bump bunch burn bus business
businesses busy but butt buy buyback buybacks buyer buyers buying buyout buys by cabinet cacthing calculate call called calling calls calm calories came camera
campaign campaigns campus can cancel canceled canceling cancelled cancer candidate candidates candle candles cannabis cannot cant cap capabilities capable
capacity capitalists caps capture captured car carbon card care career careful carmaker carnage carrier carriers carrying cars case cases cash casino casinos
catalyst catastrophe catch caught cause caused causing caution cautioned cautious cautiously celebrate celebrated celebration celebrity cell center centers
central centre century ceo certain certainly cfo chain chains chairman challenge challenges challenging chamber champion chance chances change changed changes
changing channel chaos charge charged charger chargers charges charging chart charts chasing chat chatbot cheap cheaper check checks chest chicken chief chiefs
child children chip chipmaker chipmakers chips choice choose choosing choppy chosen chunk cites cities citing citizens civil claim claimed claiming claims
clarify clash clean cleaning clear cleared clearing clearly clears clients climate climb climbed climbs clinical close closed closely closer closes closest
closing cloud coal coalition cobalt codes coffee cofounder coin collaborate collaborates collaboration collapse collapsed collecting collective college color
columnist combat combination combined combo come comeback comes coming command commences comment comments commercial commit commitment commitments committed
committee commodities commodity common communication communities commuters companies company compared compel compelling compete competing competition
competitiveness competitor competitors complaint complete completed completely completes complex compliance compliment comply components compromise comps
computer concern concerned concerns concessions condition conditions conduct conference confidence confident confirm confirmed confirms confront confronting
conglomerate congressional connection cons consecutive consensus consequences consider considered considering considers consistently console consoles
consolidate consolidates consolidating consolidation conspiracy conspired construction constructive consulting consumer consumers consumption contact contacts
contain contained container contains contempt contender contenders content contest continent continuation continue continued continues continuing contract
contracted contraction contracts contribute control controlled controlling controls controversial controversy convicted convince coo cool cooling cools
cooperate cooperation cope copper coronavirus corporate corporations cosmetic cost costly costs could counsel counter counterparts counties counting countries
country counts couple couples course court courts cover coverage crackdown crash crashed crazy cream create created creates creating credentials credit creditor
creditors crew crime crimes criminal crises crisis critical criticisms critics crops cross crossing crossover crowd crucial crude cruise crunch crush crushed
crypto cryptocurrencies cryptocurrency cryptos cto cup curated curb curbed curbing curbs currencies currency current currently curtail curve cusp customer
customers cut cutoff cuts cutting cyber cyberattack cybersecurity cycle daily dairy damage danger dangerous darken darkening darling data database date dates
day days de dead deadline deadlock deadly deal dealers dealing dealmaking deals death debate debating debt debut debuts decade decades decent decide decided
decision decisions declaration declare declared declares decline declined declines declining decrease decreased deep deepening deepens deepest deeply default
defaults defeat defend defended defends deficiency deficit defuse defying degrees delay delayed delays delinquency delisting deliver delivered deliveries
delivering delivers delivery demand demanding demands demonstrate demonstrated denies density dent depart departure dependence depending depicts deploy
deployment depositors deposits depreciation depression derail desc descending described desert design designed designer desire despite destroy destroyed detail
detailed details detected deteriorating determine determined devalues develop developed developer developers developing development device devices diabetes
diapers did die died diesel diet different difficult difficulties digest digested digital dip diplomacy diplomatic dipped dips direct direction directly
director directors dirty disappointing disasters disbursement disclose disclosed discloses disclosures discount discovered discretionary discuss discussed
discusses discussion discussions disease diseases disgruntled dismiss disorder disorderly disposable dispute disputes disrupt disrupted disruption disruptions
distress distribution ditch diversity dividend dividends division divisions do doctor doctors documents does dogs doing dollar dollars domestic dominance
donating done donors dont doom door doses double doubled doubles doubling doubt dovish down downbeat downgrade downgraded downgrades downplay downside downtrend
downtrends downturn dozen dozens draft drag drama dramatic dramatically draw draws drew drink drinking drive driven driver drivers drives driving drone drones
drop dropped dropping drops drought drug drugs dry drying dubbed due dump during duties each earbuds earlier earliest early earned earning earnings ease eased
eases easier easily easing easy ebbing ecommerce economic economically economies economists economy edge edged edges edging edible effect effective effectively
effects efficacy effort efforts eight either elect elected election elections electric electricity electronic elects elevated eligible eliminate eliminated
eliminating else email embarrassment embattled emerged emergency emerges emerging emissions emotions empire employee employees employers employment enable
encourage encouraged encouraging end ended ending ends enduring energy enforce enforcement engine engines enough ensure enter entered enterprise enters entire
entirely entrenched entry environment environmental envoy equal equipment equities equity equivalent era erasing escalating especially essential est estate
estimate estimated estimates etc euro euros eurozone evaluating even event events ever every everybody everything evidence ex exacerbated exacerbating exactly
examines example exceed excess exchange exchanges exclusive exec executive executives existential existing exit exiting exodus exp expand expanded expanding
expands expansion expect expectation expectations expected expecting expects expedite expedited expenses expensive experience experienced experiencing experts
explain explains explanation explode exploded explore explores exploring explosive export exporter exporters exporting exports exposed exposure expressing
extend extended extending extends extension external extra extreme extremely extremist eye eyes face faced faces facilities facility facing facto factories
factors factory fade faded fail failed failing fails failure failures fair faith fake fall fallen falling fallout falls familiar families family famous fan fans
far fares farmers fashion fast faster fastest favor favorite favors favour favourite fear feared fears feature features featuring fee feeding feel feeling fees
feet fell fellow fertilizer few fewer fib fiction field fierce fifth fight fighting figure figures file filed files filing filings fill filled film final
finally finance finances financial financiers financing find finding finds fine fined fines finish finished finishes fintech fire firearm fired firefighters
fires firm firms first fiscal fist five fix flag flagging flags flagship flashing flat fled flee fleeing flees fleet flexibility flexible flight flights float
flood floods flow flows fly flying focus focused focusing follow followed followers following follows food fool for force forced forces forcing forecast
forecasts foreign forever forge form formally formation formed former forming formula forward fossil found founder founders four fractious frame framework fraud
free freeze fresh friend friends from front froze frozen fuel fueled fueling fuels fulfill full fully fun fund funding fundraising funds funeral further future
futures futuristic gain gained gainer gainers gaining gains gallon gambling game gameplay gamers games gaming gas gasoline gathering gauge gave gear geared gene
generate generating generation generators geopolitical get gets getting giant giants girl give given gives giving global globally gloom go goal goals goes going
gold gone gonna good goods got governance government governments grain grand granted grants grapples grappling great greater green greenback grew grid grids
grip grips grocery ground grounded grounds groups grow growing grown grows growth guarantee guidance guide guides guilty gun guy guys habits hack hacked hackers
had half halt halted halts halves hammer hand handful handle handled handling hands hanging happen happened happening happens harbinger hard harder harmful has
hate have haven having hawkish he head headache headed heading headline headlines headphones headquarters heads headset headwinds health hear heard hearing
hearings heart heat heated heating heatwave heavily heavy hedge hedging hefty held hello helm help helped helping helps her here hide high higher highest
highlighted highlighting highlights highly highs highways hike hikes hiking him hindering hire hired hires hiring his historic historically history hit hits
hitters hitting hold holders holding holds hole holiday holidays home homebuyers homeowners homes honor hope hopeful hopes hoping horsepower hospital hosting
hot hottest hour hourly hours household households housing how hryvnia hub huge human hundreds hunting hurdles hurt hybrid hydrogen hype hypersonic idea ideas
identify identity if illegal illegally im image images imho immediate immediately immigration imminent immune imo impact impacted impacts impeded implement
implementation implications import importance important imported imports impose imposed impressive improve improved improvement in incentives inch incident
incidents include included includes including income increase increased increases increasing increasingly indebted independence independent indexes indicating
indication indicator indicators indices indirect individual individuals induce industry infant infection infections infectious inflation inflationary inflows
influence influential influenza info information infrastructure infringement inherited inhibitor initial initiated initiates initiatives injects injury inks
innovation inquiry inroads inside insider insists instability instead institutions instrument insurance insurer insurers intact integrate integration intended
intends intense intensified intensifies intensifying interest interested interesting interests interim internal internet intervening intervention interview into
intraday introduced introduces inv invaded invalid invasion inventories inventory inverse inversion inverted invest invested investigating investigation
investigators investing investment investments investor investors invests invitation involved involvement ipo iron is issuance issue issued issuers issues it
items its itself jet jets job jobless jobs join joined joining joins joint journalist judge judges judgment jumbo jump jumped jumping jumps junior jury just
keep keeping keeps kept key kick kicked kicking kicks kids killed killing kind knocked know knowledge known knows labor lack ladder lady lag lagging laid land
landed landing landmark lanes laptop large largely larger largest last late lately later latest launch launched launches launching laundering law lawmakers laws
lawsuit lawsuits lawyer lawyers laying layoffs lays lead leader leaders leadership leading leads leak leans least leave leaves leaving led left leg legacy legal
legislation legislative lender lenders lending lent less lesson let letter letting level levels leverage leveraged levy license licenses lie lied lies life lift
lifted lifts light lighter like liked likelihood likely likes liking limit limited limiting limits line lingering lining link links liquefied liquid liquidate
liquidators liquidity list listed listing listings little live lives living loaded loan loans lobby lobbying local location locations lockdown lockdowns lol
long longer longest look looked looking looks looming looms lose losers loses losing loss losses lost lot lots low lower lowered lowering lowers lowest lows
luggage lumber luxury ma machines macro made main mainly maintaining maintains maintenance majeure major majority make maker makers makes making man manage
managed management manager managers manages mandate manipulated manufacture manufacturer manufacturers manufacturing many map margin margins marijuana marked
market marketing marketplace markets marking marriage marriages married mass massive material materials matter matters maturities maximum may maybe me mean
meaning means meant measure measured measures meddling media median meet meeting meetings meets mega megaproject meltdown member members meme memo memory men
mental merge merger mess message messaging messy met metabolic metals metaverse methane midday midterm might migrants migration mild miles milestone military
milk million millions min mine miner mineral miners minimum mining ministers minority minute minutes miss missed misses missile missiles missing mission
mitigate mix mixed mln mn mobile mocked mode model moderate modern modernize modest modestly moment moments momentum monetary money monkeypox monster month
monthly months mood moon more morning mortgage mortgages most mostly mount mounting mounts move moved mover movers moves movie movies moving mtg much multiple
murder murky muscle music must my nabs name named names narrow narrowed narrowly narrows nation nations nationwide natural navigate nd near nearing nearly nears
necessary neck need needed needs negated negative negotiating negotiations net never new newest news newsletter next nice nicely nickel night nine no nod
nominations nominee nonprofit normal not notable note notes nothing notice notification now nuclear nudge number numbers obesity obligations obscure obstacles
occupied ocean odds of off offer offered offering offerings office officer officers official officially officials offline offset offshore often oil oils old
older oldest on once one ongoing online only onshore onto open opened opening opens operating operation operational operations operator operators opinion opioid
opportunities opportunity opposes opposite opposition optimism option options or order ordered ordering orderly orders ore organization original orphan osc
other others otherwise our out outage outages outbreak outbreaks outcome outdoors outfit outflow outflows outgoing outlined outlines outlook outpacing
outperforms output outside outsource over overall overbought overcome overdraft overhaul overhead overnight overseas oversight oversold overtake overturn
overwhelmingly own owned owner owners ownership owns pace pack package packages packaging page paid pain painful pair palace pandemic pandemics panel panic
paper parade pare pared parent parity parliament part partially participants particularly parties partly partner partnering partners partnership parts party
pass passage passed passenger passengers passes passing passports past patent path patience patient patients pattern patterns pause pausing pay payday paying
payment payments payouts peak peaked pedestrian peers penalties penalty pending pension people per percent percentage perfect performance performing period
perks permanent persist persistent person personal persuade peso pets phase phones pick picked picks pickup picture piece pile piling pill pilot pilots pipeline
pit pitch pivot pivotal place placement places plagued plan plane planes planet planned planning plans plant plants plastic platform play played players playing
plays pledge pledged pledges pledging plenty plummeted plummets plunge plunged plunges plunging pneumonia pocket podcast point pointed pointing points poised
police policies policy policymakers political politicians politics poll polled polls pollution pool poor poorest pop popped pops popular popularity populist
populous pork portfolio portion ports pose posed poses posing position positioned positions positive possibility possible possibly post posted posting
postmarket posts pot potential potentially pounds poverty power powerful powerhouse powers practices pragmatism pre predicted predictions predicts preferred
prelim preliminary premarket premium premiums prepare prepared prepares preparing presentation presents preserve president presidential presidents press
pressing pressure pressures pretty prev prevent preventing preview previews previous previously price priced prices pricing primarily primary print prior
prioritize prioritizing priority prison private probability probably probe probes problem problems procedural procedure proceed proceedings process processes
processing processor procurement produce produced producer producers product production products professor profile profiles profit profitability profitable
profits program programs progress project projected projects prolonged prominent promise promised promises promising promotes prompting prop property proposal
propose proposed proposes prosecutor prosecutors prospect prospects protect protecting protection protections protest protesters protesting protests protocol
prove proven provide provided provider providers provides providing province provision provisionally provisions proxy prudent publ public publication publicly
published publishes pull pullback pulled pulling pulls pump pumps purchase purchased purchases pursue push pushed pushes pushing put puts putting quality
quarter quarterly quarters quash question questioning questions quick quickly quiet quietly quit quite quotes race races radar rail railroad raise raised raises
raising rallied rallies rally rallying ramp ramped ramping ramps range ranks ransomware rape rapid rapidly rare ratcheting rate rates rather rating ration
rationing ravages reach reached reaches reaching react reacting reactions reactors reacts reading ready reaffirms real reality really reason reasonable reasons
rebound recall recalled recalls receive received receives receiving recent recently recession recognize recommendation reconciliation reconsider record recorded
records recover recovering recovers recovery recycling red redeem redrawn reduce reduced reducing reduction refinance refinancing refinery refining reflect
reflecting reflects reform refrain refuse refused refuses refusing regain regains regard regarding region regional regions registered registration regular
regulate regulation regulations regulator regulators regulatory rein reinstate reiterates reject rejected rejects rejoin related relations relationship
relationships relative relatively relax release released releases relentless relief rely remain remainder remained remaining remains remarks rematch reminder
remote remove removed removing renewable renewables renewed rent rental rentals rents reopen reopening reorganization repair repay repaying repayments repeat
replace replaced report reported reportedly reporting reports representing represents repurchase reputation request requests require requirement requirements
requiring res rescue researchers reserves reset reshape residential residents resign resignation resigned resigns resilient resistance resisting resolve
resolved resort respect respectively respite responded responding response responsible rest restart restarted restarts restaurant restaurants restoring restrict
restrictions restructuring result resulted results resume resumed resumes resuming retail retailer retailers retaliate rethink retire retracement retreat
retreated return returned returning returns rev revamp reveal revealed reveals revenue revenues reverberate reversal reversals reverse reversed reverses review
reviews revise revised revival revive revived reviving revolution revs reward rewards rice rich richest ride riding rifles right rights riot ripe ripping rise
risen rises rising risk risking risks risky rival rivals road roads robot robotaxi robots robust rocked role roles roll rolled rolling rolls room rose roster
roughly round rout route row rule ruled rules ruling run running runoff runs runway rupee rural rush rushing safe safety saga said sail sale sales salvage same
sanctioned sanctions satellite save savings saw say saying says scale scam scandal scandals scans scare scenario scenarios scheduled schedules school schools
science scientists scorching score scores scramble scrambling screen scrutiny search searching searing season seasonally seat seats second sector sectors secure
secured secures securing securities security sedan see seed seeing seek seekers seeking seeks seems seen sees segments seized seizure select selected selects
sell seller sellers selling selloff sells semiconductor senators send sending senior sense sent sentiment separate series serious serve served service services
servicing serving session sessions set setback sets setting settle settlement settles setup setups seven several severe sexual sh shakeup shaking shaky shape
share shared shareholder shareholders shares sharing sharp sharply she shed sheds sheet shelf shelling shift shifting ship shipment shipments shipped shipping
ships shipyard shldr shock shocked shocks shook shoot shooter shooting shop shoppers shopping shops shore short shortage shortages shortfall shorts shot shots
should show showdown showed showing shown shows shrank shrink shrinking shun shut shutdown shutdowns shuts shuttering shy side sideways sights sign signal
signaled signaling signals signed significant significantly signs silver similar simple simplify simply since single sink sinks sit site sites sits sitting
situation six sixth size ski skies skyrocketed skyrocketing slain slammed slams slash slashed slashes slid slide slides sliding slight slightly slip slipped
slips slow slowdown slowed slower slowest slowing slows slump slumping slumps small smaller smallest smart smartphone snacks snap snapshot snarls so soar soared
soaring soars social soft softening softer solar sold soldiers solely solid solution some someone something son soon sooner sort sought sound sounds source
sources southern sovereign spam spanning spare sparked sparking sparks spat speak speaks special spectacularly speculation speech speed speeding spell spend
spending spent spike spikes spin spinoff spiral spiraling split spoke spot spotlight spots spread spreading spreads spree spring spur spurred square squeeze
stability stabilize stable stablecoins staff stage stake stakes stall stalled stalls stance stand standard standards standing start started starting starts
startup startups state statement states statewide station stations status stay stayed stays steady steaks steal steam steep steeper steer steering stem step
stepped stepping steps stick sticking still stimulus stock stockpiles stocks stoke stolen stood stop stops storage store stores stories stormed storms story
straight strain strains strategic strategies strategist strategists strategy streak streaming strength strengthen strengthened strengthening stress stressed
stretch strike strikes striking string strong stronger strongest struck structure struggle struggled struggles struggling stuck student students studio studios
study stumble subject submits subpoena subscriber subscribers subscription subscriptions subsidiary subsidies substantial substantially subtype succeed success
successful successor such sudden sue sued sues suffered suffering suffers suggest suggested suggesting suggests suing suit summer summoned sun sunglasses sunset
supercharged supermarket supermarkets supplier suppliers supplies supply support supporters supporting supports supposed sure surge surged surgery surges
surging surpass surplus surprise surprised surprises surprising surprisingly surrounding survey surveyed survival suspected suspend suspended suspends sustain
sustainability sustainable sustained suv swathes sweeping sweltering swiftly swim swing swings symbol symp system table tablet tackle tackling tag take
takeaways taken takeover takes taking talent talk talking talks tame tank tanker tap tapped taps target targeted targeting targets tariffs task tax taxes taxi
team teams tech technical technology tell telling tells temperatures temporarily temporary tenants tender tens tensions tentative tenth term terminate
terminating termination terms terrible territory test tested testified testify testimony testing tests text texting th than thanks that the theft their them
theme themselves then theory therapy there these they thing things think thinking thinks third this those though thought thousands thread threat threaten
threatened threatening threatens threats three threshold through throughout throw throwing thrown thru tick ticker ticks tied tier ties tight tighten tightened
tightening tightens tighter tightly till time timeframes times timetable timing tip titan tl to toc today together told toll tomorrow tone tonight too took tool
tools top topline topping tops total tough tourism tourist tourists touting touts toward towards tower towers towns track tracker tracking traction trade traded
trader traders trades trading traditional traffic trailer train training trains trajectory transaction transactions transfer transform transit transition
transparency travel travelers traveling treat treatment treatments trend trending trendline trends trial trials triangle tried tries trigger triggered
triggering triggers trillion trim trimmed trims trip troops trouble troubled troubles troubling truck trucks true try trying tumble tumbled tumbles tumbling
turbine turbocharging turbulence turbulent turmoil turn turnaround turned turning turns tweet tweets twice two type typically ugly unable unacceptably
unauthorized uncertain uncertainty unchanged unclear uncovers under underlying understand underwriting underwritten unemployment unexpected unexpectedly
unfairly unfinished unicorn unionize unions unit units universe unknown unless unlike unlikely unlock unpopular unprecedented unsolicited untenable until
unusual unveil unveiled unveils up upbeat upcoming update updated updates upgrade upgraded upgrades uphill upped upper ups upside upsized upward urged urgent
urges urging usage use used user users uses using usually utilities utility vaccine vaccines valuation valuations value valued values vans variants vast vehicle
vehicles venture version versus very vessels via vice victims victory video view viewed views violations violence violent virtual virus visit visitors visits
vista volatile volatility volume volumes voluntary vote voted voters votes voting vowed vows vs vulnerable vying wage wagering wages wait waiting wake walk
walking walkout want wanted wants war warehouse warehouses warming warn warned warning warnings warns warp warrants wary was waste watch watchdog watchers
watching water wave waves way ways we weak weakened weakening weaker weakest weakness wealth wealthy weapon weaponry weapons weather webcast wedge week weekend
weekly weeks weigh weighed weighing weighs welcome welcomes well went were what whatever wheat when where wherever whether which while who whole wholesale whose
why wide widely widens wider widespread wife wild wildfire wildfires will willing willingness win wind windfall winds wing winner winning wins winter wiped
wireless with withdraw withdrawals within without withstand witness witnesses wk wkly woes woman women won wont word words work worked worker workers workforce
working workplace works world worldwide worried worries worry worse worsen worsening worsens worst worth would wow wrapping write writes written wrong wrongful
wrongfully wrote year years yen yest yesterday yet yield yields you young your yourself yr yuan zone
`.trim().split(/\s+/));
