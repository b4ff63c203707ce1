/** Rows of numbers, one after the other. */
export interface FeatureTable {
  values: Float32Array;
  /** Numbers in a row. */
  width: number;
}

/** Puts the columns of `right` behind those of `left`. */
export function joinTables(left: FeatureTable, right: FeatureTable): FeatureTable {
  const width = left.width + right.width;
  const rows = left.width === 0 ? 0 : left.values.length / left.width;
  const values = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    values.set(left.values.subarray(row * left.width, (row + 1) * left.width), row * width);
    values.set(right.values.subarray(row * right.width, (row + 1) * right.width), row * width + left.width);
  }
  return { values, width };
}
