import type { SignalTypeKey } from '#lib/model/signal-type.ts';

/** How one type of event is told. `strong` tells it almost surely, `weak` hints at it, `veto` speaks against it. */
export interface TypePattern {
  strong: RegExp;
  weak: RegExp;
  veto: RegExp;
}

const MONEY = String.raw`(?:(?:[$€£¥₹]|US\$|C\$|A\$|USD|EUR|GBP|Rs\.?|INR|CHF)\s?\d[\d.,]*\s?(?:k|m|mn|mln|million|b|bn|bln|billion|trillion|crore|lakh)?\b|\d[\d.,]*\s?(?:million|billion|mn|bn|crore)\s(?:dollars|euros|pounds|yuan|yen|rupees|baht|won))`;
const ROLE = String.raw`(?:chief(?:\s[\w&-]+){1,3}\sofficer|chief\s(?:executive|scientist|economist|designer|architect|accountant|of\sstaff)|c[efotimrps]o\b|ciso\b|chro\b|chair(?:man|woman|person)?\b|president|vice[\s-]president|(?:[se]vp|vp)\b|managing\sdirector|general\s(?:manager|counsel)|(?:board|independent|non-executive|executive)\s(?:member|directors?)|directors?\b|co-?founder|founder|country\smanager|head\sof|treasurer|partner\b|boss\b)`;

/** Compiles a pattern written over several lines: white space in it matches white space, line breaks separate alternatives. */
function any(source: string): RegExp {
  const alternatives = source.trim().split('\n').map((line) => line.trim()).filter(Boolean);
  const compiled = alternatives.map((line) => line.replaceAll('MONEY', MONEY).replaceAll('ROLE', ROLE).replaceAll(' ', String.raw`\s+`));
  return new RegExp(`(?:${compiled.join('|')})`, 'iu');
}

export const TYPE_PATTERNS: Record<SignalTypeKey, TypePattern> = {
  funding: {
    strong: any(String.raw`
      \b(?:rais(?:e|es|ed|ing)|secur(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|land(?:s|ed)?|bag(?:s|ged)?|nab(?:s|bed)?|snag(?:s|ged)?|grab(?:s|bed)?|scor(?:e|es|ed)|pull(?:s|ed) in|rak(?:es|ed) in|attract(?:s|ed)|obtain(?:s|ed)|receiv(?:e|es|ed)|gets|wins|lock(?:s|ed) in|picks? up)(?: \S+){0,6}? MONEY(?: \S+){0,7}? (?:funding|financing|round|series|seed|investment|capital|loan|grant|credit|facility|valuation|equity|debt|backing|investors?|led by|notes|bonds?|from)\b
      \brais(?:e|es|ed)(?: \S+){0,3}? MONEY
      \bMONEY(?: \S+){0,3}? (?:series [a-h]\b|seed|pre-seed|funding round|fundraise|fundraising|venture round|growth round|funding)
      \b(?:series [a-h]|seed|pre-seed|funding|financing|fundraising) (?:round|extension)
      \b(?:completes?d?|announces?d?|closes?d?|secures?d?|launches) (?:\S+ ){0,4}?(?:series [a-h]|seed|funding|private placement|notes offering|bond offering|senior notes|equity financing|debt financing|credit facility|term loan)\b
      \bvalu(?:es|ed|ing|ation)(?: \S+){0,4}? MONEY(?: \S+){0,6} (?:round|funding|raise|fundraising)
      \b(?:leads?|led|backs?|backed|invests?|invested|pumps?|pours?|plows?)(?: \S+){0,3}? MONEY (?:round |investment |bet )?(?:in|into|for)\b
      \b(?:lends?|lent|grants?|granted) (?:\S+ ){1,5}?(?:MONEY|credit line|loan)\b
      \bgovernment (?:grant|loan) of MONEY`),
    weak: any(String.raw`
      \b(?:funding|financing|fundrais\w+|seed round|series [a-h]\b|venture capital|investors|credit facility|term loan|senior notes|private placement|bond sale|debt offering)
      \b(?:in talks|looking|seeks?|seeking|plans?) to (?:raise|borrow) MONEY
      \b(?:loan|grant|borrow\w*|debt)\b`),
    veto: any(String.raw`\b(?:rais\w+) (?:\S+ ){0,4}?(?:prices?|guidance|forecasts?|outlook|dividends?|target|rates?|wages?|minimum|concerns?|questions?|stakes|alarm|awareness|eyebrows|fees?)\b
      \b(?:fund(?:ing)? (?:cuts?|freeze|bill)|government funding|campaign funding|school funding|federal funding|shutdown)\b
      \bfor charity\b`),
  },
  acquisition: {
    strong: any(String.raw`
      \b(?:acquires?|acquired|acquiring|acquisition|takeover|buyout|take-private|merger)\b
      \b(?:to|agree[sd]? to|will|would|plans? to|set to|nears? deal to|in talks to|close to|looks? to|offers? to|wants to|bid to|deal to|considering|moves? to|completes?|closes) (?:buy|buying|purchase|purchasing|merge|merging|combine|acquire|take over|sell)\b
      \b(?:buys|bought|snaps up|scoops up|gobbles up|swallows|takes over|merges? with|merging with|sells)(?: \S+){0,9}? (?:for MONEY|stake|unit|business|division|maker|startup|firm|company|owner|chain|rival|operator|provider|parent|arm|brand|studio|developer|bank|in deal|deal)\b
      \b(?:buys|bought|to buy|sells?|sold|takes?|acquir\w+|increas\w+|cuts?|trims?|raises?|boosts?)(?: \S+){0,6}? stake\b
      \b(?:hostile|buyout|takeover|unsolicited|tender|all-cash|all-stock) (?:bid|offer|deal|proposal)
      \bMONEY (?:deal|bid|offer|sale)\b(?: \S+){0,4} (?:for|to buy|with|by|of)\b
      \bdivest(?:s|ed|iture|ing)?\b
      \bspin(?:s|ning)? off\b`),
    weak: any(String.raw`\b(?:stake|merge\w*|deal|bids?|divest\w*|spin-?off|buys?|purchase|sold|sale of|suitors?|is buying|M&A|SPAC|combination|blank[- ]check)\b`),
    veto: any(String.raw`\b(?:customer|talent|user|data) acquisition\b
      \b(?:should you|stocks? to|time to|reasons? to|things to|how to|where to|what to|best) buy\b
      \bbuys?(?:-| )rat(?:ed|ing)\b|\bacquisition corp\b|\bacquired taste\b|\bbuy (?:this|these|now|the dip)\b|\bbought (?:the|a|an|my) (?:dip|house|home|car)\b`),
  },
  expansion: {
    strong: any(String.raw`
      \b(?:open(?:s|ed|ing)?|build(?:s|ing)?|builds?|built|construct\w*|break(?:s|ing)? ground on|plans?|set(?:s|ting)? up|establish(?:es|ed)?|inaugurat\w+|add(?:s|ing)?|unveils|announces?)(?: \S+){0,7}? (?:factory|factories|plants?\b|gigafactory|fabs?\b|foundry|facility|facilities|campus|data cent(?:er|re)s?|headquarters|hq\b|offices?\b|warehouses?|distribution cent(?:er|re)s?|fulfil\w+ cent(?:er|re)s?|hubs?\b|stores?\b|restaurants?|showrooms?|locations|branch(?:es)?|laborator(?:y|ies)|r&d cent(?:er|re)s?|production lines?|megafactory|shipyard|refinery|mine\b|terminals?|depots?|second line|(?:factory|production|assembly) halls?|sites?\b|clinics?|workshops?)
      \b(?:expand(?:s|ed|ing)?|expansion)(?: \S+){0,6}? (?:into|to|in|across|operations|capacity|production|footprint|presence|manufactur\w+|facility|plant|market|globally|internationally|overseas|service area)\b
      \b(?:invest(?:s|ed|ing)?|spend(?:s|ing)?|pour(?:s|ing)?|commit(?:s|ted|ting)?|pledg(?:es|ed|ing))(?: \S+){0,3}? MONEY(?: \S+){0,8}? (?:plants?|factory|factories|manufactur\w+|facility|facilities|data cent(?:er|re)s?|production|expan\w+|capacity|campus|infrastructure|operations|fab|in the us|in the u\.s\.|in america|in india|in [A-Z]\w+)\b
      \b(?:enter(?:s|ed|ing)?|launch(?:es|ed)? in|debuts? in|arriv(?:es|ing) in|returns? to) (?:the )?(?:\S+ ){0,2}?(?:market|markets)\b
      \bMONEY(?: \S+){0,4}? (?:plant|factory|gigafactory|facility|campus|data cent(?:er|re)|investment in)\b
      \b(?:ramp(?:s|ing)? up|boost(?:s|ing)?|increas(?:es|ing)|doubl(?:es|ing)|tripl(?:es|ing)) (?:\S+ ){0,3}?(?:production|capacity|output|manufacturing)\b`),
    weak: any(String.raw`\b(?:expan\w+|open(?:s|ed|ing)|new (?:plant|factory|office|store|site|hub|headquarters|data cent(?:er|re))|capacity|construction|groundbreaking|capex|rollout|invest(?:s|ing|ment)?)\b`),
    veto: any(String.raw`\b(?:clos(?:e|es|ing|ure)|shut(?:s|ting|ter\w*)?|halts?|cancel\w*|delays?|paus(?:e|es|ing)|scraps?|abandon\w*)\b
      \b(?:opens? (?:up about|lower|higher|source|letter|to the public)|open[- ]source|economy expand\w*|expansion pack|dlc|grand opening night|cover open|season)\b`),
  },
  hiring: {
    strong: any(String.raw`
      \b(?:hire|hires|hiring|recruit\w*|add|adds|adding|create|creates|creating|bring\w*)(?: \S+){0,5}? (?:\d[\d,.]*|hundreds of|thousands of|dozens of)(?: \S+){0,4}? (?:jobs?|people|workers?|employees|staff|positions?|roles?|engineers|new hires|drivers|associates|seasonal)\b
      \b\d[\d,]* (?:new |additional |more |local |full-time |permanent |temporary |seasonal |high-paying )*(?:jobs|positions|roles) (?:\S+ ){0,4}?(?:creat\w+|added|to be created|in|at)\b
      \b(?:hiring|recruitment) (?:spree|push|drive|blitz|plans?|surge|boom|event)\b
      \b(?:plans?|looking|aims?|set|seeks?|wants) to (?:hire|recruit)\b
      \b(?:takes? on|taking on|take on) (?:\S+ ){0,3}?\d[\d,]* (?:\S+ ){0,2}?(?:people|workers?|staff|employees|apprentices|engineers)\b
      \bis hiring\b`),
    weak: any(String.raw`\b(?:hir(?:e|es|ing)|recruit\w*|new jobs|job openings|headcount|workforce|poach(?:es|ed|ing)?)\b`),
    veto: any(String.raw`\bhiring (?:freeze|slow\w*|paus\w*|manager|process)\b|\b(?:how to|tips|interview|resume|unemployment|payrolls|jobless|economy added|labor market|job market|u\.s\. employers|private payrolls|employers added)\b|\bas (?:its |new )?ROLE|\bROLE\b`),
  },
  executive_change: {
    strong: any(String.raw`
      \b(?:appoint(?:s|ed|ing|ment)?|nam(?:es|ed|ing)|hir(?:es|ed|ing)|tap(?:s|ped)|promot(?:es|ed|ing|ion)|elect(?:s|ed)?|welcom(?:es|ed)|pick(?:s|ed)|select(?:s|ed)|recruit(?:s|ed)|poach(?:es|ed)|elevat(?:es|ed)|nominat(?:es|ed)|install(?:s|ed)|announces?|replac(?:es|ed|ing)|brings? (?:in|back|on)|oust(?:s|ed|ing)?|fir(?:es|ed|ing)|sacks?|dismiss(?:es|ed)?|remov(?:es|ed)|adds?)(?: \S+){0,9}? ROLE
      \bROLE(?: \S+){0,7}? (?:step(?:s|ping|ped)? (?:down|aside|back|up|in)|resign(?:s|ed|ing|ation)?|retir(?:e|es|ed|ing|ement)|depart(?:s|ed|ing|ure)?|leav(?:es|ing)|left|exit(?:s|ed|ing)?|quit(?:s|ting)?|oust(?:ed|er)|is out|fired|sacked|to succeed|transition|succession|appointed|replaced|terminated|suspended|passes away|dies|to leave|to step|to depart|to retire|is leaving|moves? to)\b
      \b(?:steps?|stepping|stepped) (?:down|aside|back) (?:\S+ ){0,3}?(?:as|from)\b
      \b(?:resign(?:s|ed|ing)?|retir(?:es|ed|ing)|quits?|departs?|exits?|oust\w+|fired|leav(?:es|ing)|left) (?:\S+ ){0,3}?(?:as|from)(?: \S+){0,3}? (?:ROLE|board|post|role|position)
      \b(?:join(?:s|ed|ing)?|return(?:s|ed|ing)?|take(?:s)? over|becom(?:es|ing)|succeed(?:s|ed|ing)?|to lead|to head)(?: \S+){0,6}? (?:as|board|its|the|new)?(?: \S+){0,3}? ?(?:ROLE|board of directors|board\b)
      \b(?:new|next|interim|first|acting|permanent) (?:\S+ ){0,1}?(?:CEO|CFO|COO|CTO|chairman|chairwoman|president and chief executive|chief executive|chief \S+ officer|boss)\b
      \b(?:CEO|CFO|leadership|management|executive|C-suite|board) (?:shake-?up|shuffle|reshuffle|change|changes|transition|succession|departure|exit|overhaul|successor)
      \bto (?:its|their|the) board(?: of directors)?\b
      \b(?:names?|appoints?) (?:\S+ ){0,6}?(?:successor|to (?:lead|head|run|board))\b`),
    weak: any(String.raw`\b(?:appoint\w*|names|resign\w*|step(?:s|ping)? down|retir\w+|depart\w*|success(?:or|ion)|oust\w*|board of directors|director|executives?|leav(?:es|ing)|joins|poach\w*|promot\w+|hires|CEO|CFO|chairman|chief executive)\b`),
    veto: any(String.raw`\b(?:trump|biden|senate|prime minister|minister|governor|mayor|congress|white house|secretary of|justice secretary|fed chair|federal reserve|ambassador|parliament|coach|quarterback|manager of the year|film|movie|actor)\b`),
  },
  layoffs: {
    strong: any(String.raw`
      \b(?:lay(?:s|ing)?[- ]?offs?|laid[- ]off|redundanc(?:y|ies)|furlough\w*|job cuts?|job loss(?:es)?|workforce reductions?|reductions? in force|retrench\w*|stellenabbau|licenciements)\b
      \b(?:lay(?:s|ing)?|laid) off\b
      \b(?:cut(?:s|ting)?|slash(?:es|ed|ing)?|eliminat(?:e|es|ed|ing)|ax(?:e|es|ed|ing)|shed(?:s|ding)?|trim(?:s|med|ming)?|reduc(?:e|es|ed|ing)|fir(?:e|es|ed|ing)|sack(?:s|ed|ing)?|dismiss(?:es|ed)?|los(?:e|es|ing)|drop(?:s|ping)?|let(?:s|ting)? go(?: of)?|impact(?:s|ing)?|affect(?:s|ing)?|part(?:s|ing) ways with|terminat(?:e|es|ed|ing))(?: \S+){0,8}? (?:jobs?|staff|workers?|workforce|employees|positions?|roles|headcount|people|team members|of its (?:global )?team|contractors)\b
      \b(?:hiring freeze|freez(?:e|es|ing) hiring|paus(?:e|es|ing) hiring|voluntary (?:buyouts?|departure|severance|exit))\b
      \b(?:clos(?:e|es|ing)|shut(?:s|ting)?(?: down)?|shutter(?:s|ing|ed)?)(?: \S+){0,8}? (?:jobs|workers|employees|staff)\b`),
    weak: any(String.raw`\b(?:jobs?|workforce|staff|headcount|restructur\w+|downsiz\w+|cost[- ]cutting|severance|closure|shut(?:s|ting)? down|shutting|job)\b`),
    veto: any(String.raw`\b(?:jobless|unemployment|job openings|payrolls|labor market|job market|economy|federal workers|government workers|federal employees|doge\b|how to|rate cuts?|price cuts?|cut prices|tax cuts?|if you (?:get|are|were))\b`),
  },
  product_launch: {
    strong: any(String.raw`
      \b(?:launch(?:es|ed|ing)|unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|debut(?:s|ed|ing)|roll(?:s|ed|ing) out|releas(?:es|ed|ing)|reveal(?:s|ed)|announc(?:es|ed|ing)|presents|premieres|ships|starts? selling)(?: \S+){0,9}? (?:new|first|next|model|version|edition|app|platform|service|feature|features|tool|tools|device|phone|smartphone|laptop|tablet|chips?|gpus?|processors?|console|game|assistant|agents?|camera|watch|headphones|earbuds|headset|glasses|car|suv|ev|truck|robot|drone|subscription|plan|product|products|line|lineup|drug|treatment|vaccine|software|update|series|collection|browser|operating system|speaker|tv|monitor|system|solution|suite|api|sdk)\b
      \b(?:is|are|now|goes|officially) (?:now )?(?:available|out now|here|official|live|launching|rolling out)\b
      \b(?:launches|unveils|introduces|debuts|rolls out)\b
      \b(?:to|will|set to) (?:launch|unveil|introduce|release|debut|roll out)\b
      \b(?:now available|available now|out now|rolling out|coming to|launches (?:for|on|in|this)|releases? (?:on|for)|launch (?:date|trailer)|is getting|gets (?:a )?(?:new|update))\b
      \b(?:iOS|iPadOS|macOS|watchOS|tvOS|visionOS|Android|Windows|One UI|Pixel|Chrome|Firefox) ?\d[\d.]*(?: \S+){0,4}? (?:released|launch\w*|update|beta|rollout|out)\b`),
    weak: any(String.raw`\b(?:launch\w*|unveil\w*|introduc\w*|releas\w*|announc\w*|reveal\w*|debut\w*|roll(?:s|ing)? out|new|coming|first|available|update|version|beta|trailer|FDA approv\w+|approv(?:es|ed|al))\b`),
    veto: any(String.raw`\b(?:rumou?r\w*|leak(?:s|ed|er)?|reportedly|could|might|may|expected|wish|hands-on|review|reviewed|impressions|preview|deal|deals|discount|sale|save|off\b|price drop|lowest price|how to|where to|pre-?orders? (?:guide|live)|guide|tips|everything (?:we|you)|what (?:we|to)|best|vs\.?|versus|hints?|mod|years? later|investigation|probe|lawsuit|attack|report|campaign)\b`),
  },
  partnership: {
    strong: any(String.raw`
      \b(?:partner(?:s|ed|ing)? (?:with|up|to|on)|partnerships?|team(?:s|ed|ing)? up|collaborat(?:e|es|ed|ing|ion|ions) (?:with|on|to|between)?|join(?:s|ed|ing)? forces|joint venture|strategic (?:alliance|agreement|collaboration|cooperation)|alliance with|memorandum of understanding|mou\b|tie-?up|signs? (?:\S+ ){0,5}?(?:agreement|pact|deal|mou|partnership) with|ink(?:s|ed) (?:\S+ ){0,4}?(?:deal|pact|agreement)|licensing (?:deal|agreement)|works? with (?:\S+ ){1,3}to|cooperat(?:e|es|ion) with|(?:agree[sd]?|plan|plans|decided) to (?:work|build|develop|run) (?:\S+ ){0,4}?together|work(?:ing)? together|(?:develop|build|offer|run|test)(?: \S+){1,6}? together|enter(?:s|ed)? (?:into )?(?:a |an )?(?:\S+ )?(?:partnership|alliance|cooperation))`),
    weak: any(String.raw`\b(?:partner\w*|collab\w*|alliance|agreement|pact|together|deal with|joins?|working with|integrat\w+)\b`),
    veto: any(String.raw`\b(?:trade (?:deal|agreement|pact)|partner at|domestic partner|ceasefire|nato|law firm partner|acqui\w+|ends? partnership|former partner|peace|tariff)\b`),
  },
  contract_win: {
    strong: any(String.raw`
      \b(?:win(?:s|ning)?|won|award(?:s|ed)?|secur(?:e|es|ed)|land(?:s|ed)|receiv(?:e|es|ed)|get(?:s)?|bag(?:s|ged)?|clinch(?:es|ed)?|nab(?:s|bed)?|score[sd]?|lands|book(?:s|ed)?|sign(?:s|ed)?|gains?)(?: \S+){0,9}? (?:contracts?|orders?\b|tender|supply (?:deal|agreement)|task order|framework agreement|purchase agreement|procurement)\b
      \b(?:places?|placed|orders?|ordered) (?:\S+ ){0,4}?(?:order|jets?|aircraft|planes?|planes|trains|buses|vehicles|ships|helicopters|737\w*|787\w*|a3\d\d\w*) ?(?:for|from|with)?\b
      \b(?:contract|order|deal) (?:worth|valued at) MONEY
      \bMONEY (?:\S+ ){0,4}?(?:contract|order|supply deal|supply agreement|defen[cs]e deal)\b
      \bselect(?:s|ed)? (?:\S+ ){1,6}?(?:to supply|to build|to provide|to deliver|as (?:its )?(?:supplier|vendor|provider|contractor))\b`),
    weak: any(String.raw`\b(?:contracts?|orders?|tender|awarded|supply|supplier|pentagon|procurement|customer)\b`),
    veto: any(String.raw`\b(?:executive order|court orders?|judge orders?|orders? (?:to|him|them|that|the)|pre-?orders?|contract (?:talks|negotiations|extension|expires|dispute)|union|in order|restraining order|stay-at-home|player|nfl|nba|league|oscar|emmy|futures contracts?|order (?:online|now|yours)|mail-order|new world order)\b`),
  },
  earnings: {
    strong: any(String.raw`
      \b(?:q[1-4]|[1-4]q|first|second|third|fourth|fiscal|full|half|h[12])[\s-]*(?:\d{2,4} )?(?:\S+ ){0,3}?(?:quarter(?:ly)?|year|half|results?|earnings|revenue|sales|profit|loss|eps|net income|operating|ebitda|guidance|ffo|nii)\b
      \b(?:quarterly|annual|half-year|full-year|interim|first-half) (?:\S+ ){0,2}?(?:results?|earnings|profits?|loss(?:es)?|revenues?|sales|income|report)\b
      \b(?:earnings|profits?|revenues?|sales|net income|operating income|ebitda|eps|loss|net loss|margins?)(?: \S+){0,6}? (?:rise[sn]?|rose|falls?|fell|fallen|drop(?:s|ped)?|jump(?:s|ed)?|surg(?:e|es|ed)|soar(?:s|ed)?|climb(?:s|ed)?|slump(?:s|ed)?|declin(?:e|es|ed)|tumbl(?:e|es|ed)|plung(?:e|es|ed)|top(?:s|ped)?|beat(?:s)?|miss(?:es|ed)?|grew|grow(?:s|n)?|doubl(?:e|es|ed)|tripl(?:e|es|ed)|narrow(?:s|ed)?|widen(?:s|ed)?|exceed(?:s|ed)?|increas(?:e|es|ed)|decreas(?:e|es|ed)|sink(?:s)?|slid(?:e|es)|up|down|above|below|of MONEY|to MONEY)\b
      \b(?:beats?|miss(?:es|ed)?|tops?|topped|exceed(?:s|ed)?)(?: \S+){0,5}? (?:estimates?|expectations?|forecasts?|consensus)\b
      \b(?:rais(?:es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|lift(?:s|ed)?|slash(?:es|ed)?|hik(?:es|ed)|reaffirm(?:s|ed)?|withdraw(?:s|n)?|suspend(?:s|ed)?|pull(?:s|ed)?|trim(?:s|med)?|maintain(?:s|ed)?|boost(?:s|ed)?|issu(?:es|ed)|reiterat(?:es|ed)|sees?|forecasts?)(?: \S+){0,5}? (?:guidance|outlook|(?:profit|sales|revenue|earnings|full-year|annual|growth) (?:forecast|view|target|outlook|warning)|forecast)\b
      \b(?:profit|sales|revenue|earnings) warning\b
      \b(?:earnings (?:call|release|preview|report|results?|beat|miss)|financial results|results of operations|trading update|operating results)\b
      \b(?:reports?|posts?|posted|reported|swings? to)(?: \S+){0,7}? (?:profits?|loss(?:es)?|revenues?|sales|earnings|income|results|net|growth)\b
      \b(?:EPS|FFO|revenue|sales) (?:of )?\$?-?\d[\d.]*\w* (?:beats|misses|vs|\(exp|\(est)`),
    weak: any(String.raw`\b(?:earnings|results|revenues?|profits?|loss(?:es)?|eps|ebitda|guidance|outlook|forecasts?|sales|margins?|net income|quarter\w*|turnover|deliveries|deliver(?:s|ed) \d)\b`),
    veto: any(String.raw`\b(?:gdp|inflation|cpi\b|ppi\b|unemployment|retail sales|home sales|housing|economy|price target|analysts? (?:cut|raise|say)|upgrades?|downgrades?|job loss|weight loss|data loss|stocks? to|on sale|earnings season|s&p 500|for sale|box office)\b`),
  },
  legal: {
    strong: any(String.raw`
      \b(?:su(?:es|ed|ing)|lawsuits?|class[- ]actions?|litigation|settl(?:es|ed|ement|ements|ing)|fin(?:es|ed) (?:\S+ ){0,6}?(?:MONEY|over|for|by)|fined|(?:MONEY|record|antitrust|heavy|hefty) (?:\S+ ){0,2}?fine|antitrust|indict(?:s|ed|ment)|subpoena(?:s|ed)?|injunction|verdict|plead(?:s|ed)? guilty|found (?:guilty|liable)|patent infring\w*|appeals? court|supreme court|federal court|jury|whistleblower|plaintiffs?|defendants?|probe[sd]?|charg(?:es|ed) with|accus(?:es|ed) of (?:\S+ ){0,4}?(?:fraud|violat\w+|infring\w+|monopol\w+)|copyright infringement|securities fraud|law ?suit)\b
      \b(?:SEC|FTC|DOJ|justice department|european commission|EU|CMA|regulators?|watchdog|NHTSA|FAA|FDA|attorney general|prosecutors?|court|judge|CFPB|FCC|ICO|CFTC|tribunal)(?: \S+){0,6}? (?:su(?:es|ed)|charg(?:es|ed)|fin(?:es|ed)|investigat\w+|prob(?:es|ing|ed)|open(?:s|ed)|launch(?:es|ed)|orders?|ordered|rul(?:es|ed|ing)|block(?:s|ed)?|reject(?:s|ed)?|approv(?:es|ed)|accus(?:es|ed)|ban(?:s|ned)?|sanction\w*|dismiss(?:es|ed)|upheld|sid(?:es|ed)|seeks?|warns?|clears?|tells?)\b
      \b(?:under|faces?|facing|opens?|launch(?:es)?) (?:\S+ ){0,4}?(?:investigations?|probe|scrutiny|charges|lawsuits?|legal action|inquiry|review)\b
      \binvestigat(?:es|ing|ion|ions|ed)\b(?: \S+){0,8}? (?:into|of|over|by|on behalf|claims)\b
      \b(?:investors?|shareholders?) (?:\S+ ){0,6}?(?:class action|with losses|to contact|law firm|lead plaintiff)`),
    weak: any(String.raw`\b(?:court|judge|legal|lawyers?|attorney|regulat\w+|investigat\w+|fine[sd]?|penalt\w+|complaint|alleg\w+|ruling|trial|ban(?:s|ned)?|violat\w*|fraud|antitrust|settle\w*|copyright|patent|compliance|sanctions?|dispute)\b`),
    veto: any(String.raw`\b(?:trump (?:sues|trial)|murder|shooting|killed|immigration|deport\w*|abortion|election|police|ceasefire|war\b|divorce|sentenced to|gun|supreme court (?:nominee|justice)|fine (?:dining|print|art)|settle in|settlers|settle down)\b`),
  },
  ipo: {
    strong: any(String.raw`
      \b(?:IPOs?|initial public offering)\b
      \b(?:go(?:es|ing)?|went|taking|take) public\b
      \b(?:files?|filed|filing|plans?|prepar\w+|sets?) (?:\S+ ){0,4}?(?:to list|for (?:a )?listing|stock market listing|public listing|direct listing|to go public|S-1)\b
      \b(?:prices?|priced|upsizes?|postpones?|delays?|withdraws?|shelves) (?:\S+ ){0,3}?(?:IPO|offering|listing|flotation|share sale)\b
      \b(?:debuts?|trading debut|market debut|begins? trading|starts? trading) (?:\S+ ){0,3}?(?:on|as|in)? ?(?:the )?(?:nyse|nasdaq|stock exchange|new york|london|hong kong|public)\b
      \b(?:stock market|public market|nasdaq|nyse|market|trading|wall street|public|hong kong|shanghai|mumbai|london) (?:debut|flotation|listing)\b`),
    weak: any(String.raw`\b(?:listing|flotation|public offering|debut|SPAC|prospectus|float|roadshow|goes public)\b`),
    veto: any(String.raw`\b(?:best ipos?|ipo stocks? to|upcoming ipos?|ipo (?:calendar|etf|watch))\b`),
  },
  bankruptcy: {
    strong: any(String.raw`
      \b(?:bankruptc(?:y|ies)|bankrupt|chapter (?:11|7|13|15)|insolven(?:t|cy)|receivership|liquidat(?:es|ed|ing|ion|ors?)|creditor protection|CCAA|(?:enters?|into|goes into|fall(?:s|en)? into|collapse[sd]? into|in) administration|calls? in administrators|appoints? administrators|wound up|wind(?:s|ing)? (?:down|up)|insolvenz|faillite|going out of business|ceases? operations|debt default|court protection|(?:enters?|entered|goes|went|put|placed) (?:into )?administration|(?:files?|filed|filing) for (?:insolvency|administration|creditor protection|court protection)|provisional administrators?|administrators? (?:were|was|have been|has been|are|is)? ?(?:appointed|called in)|appoint(?:s|ed|ing)? (?:\S+ ){0,6}?administrators?)\b`),
    weak: any(String.raw`\b(?:creditors?|restructur\w+|default(?:s|ed)?|collapse[sd]?|administrat(?:ion|ors)|going concern|shut(?:s|ting)? down|clos(?:es|ing) all|debts?)\b`),
    veto: any(String.raw`\b(?:trump administration|biden administration|food and drug administration|liquidation event|long liquidation|short liquidation|liquidated positions|crypto liquidations?|morally bankrupt|emerges? from bankruptcy in)\b`),
  },
  security_incident: {
    strong: any(String.raw`
      \b(?:data (?:breach(?:es)?|leak|theft|exposure)|breach(?:es|ed)?|hack(?:s|ed|ers?|ing)?|cyber[- ]?(?:attacks?|incident|security incident|thieves|criminals?)|ransomware|malware|phishing|ddos|zero-day|infostealer|supply[- ]chain attack|trojan\w*|backdoor|stolen (?:data|credentials|records|tokens)|leaked (?:\S+ ){0,3}?(?:data|records|passwords|credentials|source code)|exposed (?:\S+ ){0,5}?(?:data|records|users?|customers?|information|credentials)|data of (?:\S+ ){0,3}?(?:million|customers|users)|unauthori[sz]ed access|security incident|exploited in)\b`),
    weak: any(String.raw`\b(?:cyber\w*|attack(?:s|ed|ers?)?|vulnerabilit\w+|stolen|leak\w*|exploit\w*|expos\w+|compromis\w+|outage|scam)\b`),
    veto: any(String.raw`\b(?:hacks? (?:to|for|that)|life hacks?|hackathon|growth hack\w*|breach of (?:contract|fiduciary)|contract breach|leaked (?:images?|renders?|photos?|specs|trailer|video|design|benchmarks?|price|release)|leaks? (?:reveal|suggest|hint|show)\w*|heart attack|shark|missile|drone attack|air ?strikes?|terror|modder|shooting|bug bounty|how to|raises|funding)\b`),
  },
  shareholder_return: {
    strong: any(String.raw`
      \b(?:dividends?|buy-?backs?|share repurchases?|stock repurchases?|repurchas(?:e|es|ed|ing) (?:\S+ ){0,5}?(?:shares|stock)|(?:monthly|quarterly|cash|special) distributions?|distribution of \$|ex-dividend|declares? (?:\S+ ){0,6}?(?:distribution|dividend)|buy(?:ing)? back (?:\S+ ){0,4}?(?:shares|stock)|capital return|return(?:s|ing)? (?:\S+ ){0,4}?to shareholders|payout)\b`),
    weak: any(String.raw`\b(?:distributions?|yield|payout|repurchase|shareholders|declares?)\b`),
    veto: any(String.raw`\b(?:dividend (?:stocks?|growth investing|aristocrats?|kings?|etfs?|investors?|portfolio|yield(?:ing|s)?|safe\w*|income)|best dividend|(?:high|top)[- ](?:yield|dividend)|peace dividend|buyback program for (?:guns|used)|trade-in|passive income|tariff dividends?|drug distribution)\b`),
  },
  recall: {
    strong: any(String.raw`
      \b(?:recall(?:s|ed|ing)?)(?: \S+){0,8}? (?:vehicles?|cars?|trucks?|suvs?|units?|models?|products?|batteries|chargers?|power banks?|pounds|items?|toys?|bottles?|cans|jets|bikes?|foods?|over|due to|after|because|for|risk|nationwide|million|thousand|\d[\d,]*)\b
      \b(?:vehicle|product|safety|food|voluntary|nationwide|massive|urgent|major|class [I1]+|battery|airbag|second|another|new|is|are|been|expands?|issues?|announces?|under) (?:\S+ ){0,2}?recall(?:s|ed|ing)?\b
      \b(?:recall(?:s|ing|ed)?) (?:\S+ ){0,3}?\d[\d,.]*
      \b(?:pulls?|pulled|pulling|removes?|withdraw(?:s|n)?) (?:\S+ ){0,6}?(?:from (?:shelves|sale|stores|the market)|off shelves)\b
      \b(?:halts?|stops?|suspends?|paus(?:es|ing)) (?:\S+ ){0,3}?(?:sales|deliveries|shipments) (?:\S+ ){0,3}?(?:of|over|after|due)\b`),
    weak: any(String.raw`\b(?:recall\w*|defect\w*|fire (?:risk|hazard)|contamina\w+|salmonella|listeria|safety (?:issue|risk|concern)|do not (?:eat|drive|use))\b`),
    veto: any(String.raw`\b(?:recall (?:election|petition|vote|effort|campaign|that|how|when|the|his|her|a time)|recalls? (?:how|when|his|her|the (?:time|day|moment))|total recall|memory recall|as i recall|windows recall|microsoft(?:'s)? recall|recall feature|ambassador)\b`),
  },
};

/** Kinds of text that carry no signal even when they use the words of one. */
export const SILENT_PATTERNS: Record<string, RegExp> = {
  guide: any(String.raw`
    \b(?:how (?:to|do|does|can|long|much|many)|what (?:to|is|are|does|happens)|why (?:you|i|we|it|the|is|are|your)|where to|when to|here's (?:how|why|what)|here’s (?:how|why|what)|everything (?:you|we)|things (?:to|you)|ways to|tips|guide|explained|walkthrough|tutorial|cheat sheet|hints?|wordle|connections|crossword|quiz|strands|patch notes|tier list|best .* (?:of|for|in) )
    ^\d+ (?:\S+ )?(?:stocks?|things|ways|reasons|best|great|tips|games|movies|shows|cars|features|deals)\b
    ^(?:what|why|how|who|which|should|is|are|can|does|do|will)\b.*\?`),
  shopping: any(String.raw`\b(?:deals?\b.*\b(?:today|amazon|best|save|week)|save (?:up to )?\$\d|\d+% off|\$\d+ off|discount\w*|price drop|lowest price|black friday|cyber monday|prime day|on sale|best buys?|coupon|promo code|gift (?:guide|ideas)|for just \$|drops? to \$|memorial day (?:sale|deals)|worth buying)\b`),
  opinion: any(String.raw`\b(?:opinion|review|hands-on|editorial|column|commentary|analysis|i (?:tried|tested|can't|love|hate|think|wish|used|spent|went|bought)|my \w+|in defense of|the case for|the problem with|podcast|interview|q&a|essay|letters?|obituary|dies at|years ago|what we learned|verdict:|ranked|ranking|predictions?|rumou?rs?)\b`),
  markets: any(String.raw`\b(?:stocks? (?:to (?:buy|watch)|market today|futures|rise|fall|rall\w+|slump|tumble|slide|open|close|end|mixed|moves?|movers?|pick\w*)|wall street|dow\b|s&p 500|nasdaq composite|futures|premarket|pre-market|after hours|price target|upgrades?|downgrades?|overweight|underweight|buy rating|analysts?|bitcoin|ether(?:eum)?|crypto|etfs?|bond yields?|treasury yields?|treasur(?:y|ies)|mortgage rates|interest rates?|fed\b|inflation|gdp|oil prices|gold prices?|unusual (?:call|put|options)|shares (?:rise|fall|jump|slump|surge|drop|plunge|tumble|gain|slip|climb|soar)\w*|52-week|technical analysis|#(?:stockmarket|trading|stocks))\b`),
  politics: any(String.raw`\b(?:trump|biden|putin|zelensky|congress|senat\w+|white house|democrats?|republicans?|election|tariffs?|president (?:xi|macron|biden|trump)|prime minister|minister|parliament|ceasefire|ukraine|gaza|israel|iran|nato|supreme court|governor|mayor|military|army|sanctions|shutdown|kremlin|opec\+?)\b`),
  sport: any(String.raw`\b(?:nfl|nba|mlb|nhl|premier league|champions league|world cup|olympic\w*|quarterback|coach|playoffs?|super bowl|grand prix|tennis|golf|match|goal|tournament|athlete|cricket|rugby|f1\b|ufc|wwe)\b`),
  play: any(String.raw`\b(?:trailer|gameplay|dlc|patch|speedrun|esports|walkthrough|boss fight|player|players|gamers?|season \d|episode|movie|film|box office|album|actor|netflix series|anime|mod\b|remake|remaster\w*|easter egg)\b`),
};
