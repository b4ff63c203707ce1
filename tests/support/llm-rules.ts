/** A document as it stands in the prompt. */
export interface ServedDocument {
  id: string;
  published: string | null;
  text: string;
}

/** An answer in the shape that the schema asks for. */
export interface ServedResult {
  id: string;
  signals: { type: string; company: string; title: string; event_date: string | null; confidence: number; quote: string }[];
}

/** A verb tells the type; what stands before it is the company. */
const RULES: [type: string, verb: RegExp][] = [
  ['acquisition', /\s(?:acquires|acquired|to acquire|buys|bought|to buy|completes acquisition|agrees to buy)\s/i],
  ['funding', /\s(?:raises|raised|secures|closes)\s[^.]{0,20}[$€£]\s?\d/i],
  ['layoffs', /\s(?:lays off|to lay off|cuts|to cut|is cutting|slashes)\s[^.]{0,30}(?:jobs|staff|workers|employees|workforce)/i],
  ['executive_change', /\s(?:names|appoints|appointed|hires)\s[^.]{0,60}(?:CEO|CFO|chief|chair|president|director)/i],
  ['recall', /\s(?:recalls|recalled|is recalling)\s/i],
  ['bankruptcy', /\s(?:files for|filed for)\s[^.]{0,20}(?:bankruptcy|chapter 11)/i],
  ['ipo', /\s(?:files for|prices|plans)\s[^.]{0,20}(?:IPO|initial public offering)/i],
  ['contract_win', /\s(?:wins|won|secures|awarded)\s[^.]{0,60}(?:contract|order)/i],
  ['partnership', /\s(?:partners with|teams up with|signs? [^.]{0,30}agreement with)\s/i],
  ['earnings', /\s(?:reports|reported|posts|posted)\s[^.]{0,60}(?:profit|revenue|results|earnings|sales)/i],
  ['legal', /\s(?:sues|sued|fined|settles)\s/i],
  ['expansion', /\s(?:opens|to open|will build|expands)\s[^.]{0,60}(?:plant|factory|office|store|site|campus|centre|center)/i],
  ['product_launch', /\s(?:launches|unveils|introduces|releases)\s/i],
];

/** What a modest model would say: the first sentence that a rule fits, for each document. */
export function answerByRules(documents: readonly ServedDocument[]): ServedResult[] {
  return documents.map(({ id, text }) => ({ id, signals: findSignals(text) }));
}

function findSignals(text: string): ServedResult['signals'] {
  const lines = text.split(/\n+|(?<=[.!?])\s+(?=[A-Z"“])/).map((line) => line.trim()).filter((line) => line.length >= 12);
  for (const line of lines) {
    for (const [type, verb] of RULES) {
      const match = verb.exec(line);
      const company = match && /(?:[A-Z][\w&'’.-]*\s?){1,4}$/.exec(line.slice(0, match.index))?.[0].replace(/['’]s$/, '').trim();
      if (company) return [{ type, company, title: line.slice(0, 120), event_date: null, confidence: 0.8, quote: line }];
    }
  }
  return [];
}
