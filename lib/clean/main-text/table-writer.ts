import type { FeatureTable } from './feature-table.ts';

/** Writes rows of numbers one after the other, without a list for each. */
export class TableWriter {
  #values = new Float32Array(1_024);
  #at = 0;

  add(value: number): void {
    if (this.#at === this.#values.length) this.#grow(this.#at + 1);
    this.#values[this.#at++] = value;
  }

  addAll(values: ArrayLike<number>): void {
    if (this.#at + values.length > this.#values.length) this.#grow(this.#at + values.length);
    this.#values.set(values, this.#at);
    this.#at += values.length;
  }

  finish(rows: number): FeatureTable {
    return { values: this.#values.subarray(0, this.#at), width: rows === 0 ? 0 : this.#at / rows };
  }

  #grow(least: number): void {
    const grown = new Float32Array(Math.max(least, this.#values.length * 2));
    grown.set(this.#values);
    this.#values = grown;
  }
}
