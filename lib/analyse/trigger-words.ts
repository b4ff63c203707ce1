/** Words that business events are told with, lower-cased; they mark the sentences worth showing to a model. */
export const TRIGGER_WORDS: ReadonlySet<string> = new Set(`
raise raises raised raising funding round seed series investors backed valuation grant loan financing credit facility
acquire acquires acquired acquiring acquisition buy buys bought buying buyout takeover merge merger merges merging stake bid offer divest divestiture sells sale
expand expands expanding expansion opens opening opened plant factory facility site office headquarters warehouse campus invest invests investing investment capacity
hire hires hiring recruit recruits jobs positions headcount
appoint appoints appointed names named resign resigns resigned resignation steps stepping successor succeed ceo cfo coo cto chief chairman chairwoman chair director president executive retires retire ousted
layoff layoffs lay laid cut cuts cutting redundancies redundancy workforce job closes closure closing shut shuts shutting dismiss eliminate eliminates furlough
launch launches launched launching unveil unveils unveiled introduces introduced release releases released announces announced debut debuts rolls
partner partners partnership collaborate collaboration alliance agreement joint venture teams signs signed memorandum
contract contracts order orders tender awarded wins won award supply deal selected
earnings profit loss revenue sales results quarter quarterly ebitda guidance outlook forecast forecasts margin income
lawsuit sue sues sued suing court fine fined fines settlement settle settles probe investigation regulator antitrust ruling judge penalty charged complaint sanctions
ipo listing list lists listed float flotation prospectus debuts prices
bankruptcy bankrupt insolvency insolvent administration chapter liquidation liquidate receivership creditors
breach hack hacked hackers cyberattack ransomware leak leaked attack attackers stolen exposed malware outage vulnerability
dividend dividends buyback repurchase shareholders payout
recall recalls recalled recalling defect defective safety
finanzierung übernahme übernimmt kauft stellenabbau entlassungen insolvenz rückruf umsatz gewinn vorstand auftrag
levée rachat rachète licenciements suppressions emplois faillite rappel bénéfice nommé nomme
привлек привлекла привлекла инвестиции раунд купил купила приобрел приобрела сделка сокращение увольнения назначен назначена банкротство отзыв выручка прибыль убыток дивиденды иск штраф утечка контракт завод
`.trim().split(/\s+/));
