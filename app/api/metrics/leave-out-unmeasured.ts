import type { Registry } from 'prom-client';

/** What Node's histogram calls its least value while it is empty, in seconds. */
const EMPTY_MIN_SECONDS = 2 ** 63 / 1e9;

/** Leaves out what an empty histogram of the event loop says: a least delay of 292 years, and a mean that is no number. */
export function leaveOutUnmeasured(registry: Registry): void {
  for (const { name } of registry.getMetricsAsArray()) {
    const metric = registry.getSingleMetric(name);
    if (!metric || !name.includes('eventloop_lag')) continue;
    const get = metric.get.bind(metric);
    metric.get = async () => {
      const told = await get();
      return { ...told, values: told.values.filter(({ value }) => Number.isFinite(value) && value < EMPTY_MIN_SECONDS) };
    };
  }
}
