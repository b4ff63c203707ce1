/** Written out, because the stylesheet holds only variables that stand somewhere in full. */
const COLOURS = ['var(--color-series-1)', 'var(--color-series-2)', 'var(--color-series-3)', 'var(--color-series-4)', 'var(--color-series-5)', 'var(--color-series-6)'] as const;
/** More than six colours cannot be told apart: five get their own, the rest share one. */
const NAMED_SERIES = COLOURS.length - 1;
const OTHER_COLOUR = COLOURS[NAMED_SERIES] ?? COLOURS[0];

export interface Series {
  /** Field of the chart's rows. */
  key: string;
  label: string;
  colour: string;
}

/**
 * Gives each item a colour, the largest first; what is beyond five becomes "Other".
 * @returns the series in stacking order, and the series key of each item
 */
export function assignSeries(totals: ReadonlyMap<string, bigint>): { series: Series[]; keyOf: ReadonlyMap<string, string> } {
  const ranked = [...totals].toSorted(([a, x], [b, y]) => (x === y ? a.localeCompare(b) : x > y ? -1 : 1)).map(([item]) => item);
  const fits = ranked.length <= NAMED_SERIES + 1;
  const named = fits ? ranked : ranked.slice(0, NAMED_SERIES);
  const series = named.map((label, index): Series => ({ key: `s${index}`, label, colour: COLOURS[index] ?? OTHER_COLOUR }));
  const keyOf = new Map(named.map((item, index) => [item, `s${index}`]));
  if (fits) return { series, keyOf };
  for (const item of ranked.slice(NAMED_SERIES)) keyOf.set(item, 'other');
  return { series: [...series, { key: 'other', label: `Other (${ranked.length - NAMED_SERIES})`, colour: OTHER_COLOUR }], keyOf };
}
