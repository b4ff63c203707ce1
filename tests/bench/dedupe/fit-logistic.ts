const RIDGE = 0.02;
/** Newton's method is done by then. */
const STEPS = 12;

export interface WeightedRow {
  values: readonly number[];
  same: boolean;
  weight: number;
}

/** Logistic regression on standardised values by Newton's method, with a penalty on large weights. */
export function fitLogistic(rows: readonly WeightedRow[]): { weights: number[]; bias: number } {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const width = rows[0]!.values.length;
  const mean = (of: (row: WeightedRow) => number): number => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total;
  const centre = Array.from({ length: width }, (_, index) => mean(({ values }) => values[index]!));
  const spread = Array.from({ length: width }, (_, index) => Math.sqrt(mean(({ values }) => (values[index]! - centre[index]!) ** 2)) || 1);
  // The last column, always 1, belongs to the bias.
  const scaled = rows.map(({ values }) => Float64Array.from([...values.map((value, index) => (value - centre[index]!) / spread[index]!), 1]));
  const found = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step++) {
    const system = Array.from({ length: width + 1 }, (_, index) => {
      const line = new Float64Array(width + 2);
      if (index < width) line[index] = RIDGE;
      line[width + 1] = index < width ? RIDGE * found[index]! : 0;
      return line;
    });
    for (const [number, values] of scaled.entries()) addRow(system, values, found, Number(rows[number]!.same), rows[number]!.weight / total);
    for (const [index, change] of solve(system).entries()) found[index]! -= change;
  }
  const weights = centre.map((_, index) => found[index]! / spread[index]!);
  return { weights, bias: weights.reduce((sum, weight, index) => sum - weight * centre[index]!, found[width]!) };
}

/** Adds a row's share of the Hessian and, in the last column, of the gradient. */
function addRow(system: readonly Float64Array[], values: Float64Array, found: Float64Array, same: number, weight: number): void {
  let odds = 0;
  for (let index = 0; index < values.length; index++) odds += values[index]! * found[index]!;
  const probability = 1 / (1 + Math.exp(-odds));
  for (let line = 0; line < values.length; line++) {
    const curved = weight * probability * (1 - probability) * values[line]!;
    for (let column = 0; column < values.length; column++) system[line]![column]! += curved * values[column]!;
    system[line]![values.length]! += weight * (probability - same) * values[line]!;
  }
}

/** Solves linear equations, the right-hand sides in the last column, by elimination; the matrix is positive definite. */
function solve(system: readonly Float64Array[]): number[] {
  const size = system.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let line = 0; line < size; line++) {
      if (line === pivot) continue;
      const factor = system[line]![pivot]! / system[pivot]![pivot]!;
      for (let column = pivot; column <= size; column++) system[line]![column]! -= factor * system[pivot]![column]!;
    }
  }
  return system.map((line, index) => line[size]! / line[index]!);
}
