const TICK_MS = 10_000;

/**
 * Runs one step and tells on standard error that it runs, that it still runs, and how long it took.
 * @template T
 * @param {string} label what happens, e.g. "Installing packages"
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function step(label, run) {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1_000).toFixed(1);
  process.stderr.write(`${label} …\n`);
  const ticker = setInterval(() => process.stderr.write(`${label} … ${Math.round(Number(seconds()))} s\n`), TICK_MS);
  try {
    const result = await run();
    process.stderr.write(`${label}: done in ${seconds()} s\n`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
