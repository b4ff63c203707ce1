import { z } from 'zod';
import type { SettingsBounds } from '#components/settings/settings-form.tsx';
import { Settings } from '#lib/model/settings.ts';

const Bounded = z.object({ minimum: z.number(), maximum: z.number() }).transform(({ minimum, maximum }) => ({ min: minimum, max: maximum }));
const Section = z.object({ properties: z.record(z.string(), z.unknown()) });
const Described = z.object({ properties: z.object({ collect: Section, search: Section, analyse: Section }) });

/** The bounds that the settings' own schema names, so that the form tells what will be accepted. */
export function settingsBounds(): SettingsBounds {
  const { collect, search, analyse } = Described.parse(z.toJSONSchema(Settings, { io: 'input' })).properties;
  return {
    maxConcurrency: Bounded.parse(collect.properties.maxConcurrency),
    maxItemsPerSource: Bounded.parse(collect.properties.maxItemsPerSource),
    defaultPollIntervalSeconds: Bounded.parse(collect.properties.defaultPollIntervalSeconds),
    requestsPerSecond: Bounded.parse(search.properties.requestsPerSecond),
    parallelRequests: Bounded.parse(search.properties.parallelRequests),
    cacheMinutes: Bounded.parse(search.properties.cacheMinutes),
    batchMaxItems: Bounded.parse(analyse.properties.batchMaxItems),
    batchMaxTokens: Bounded.parse(analyse.properties.batchMaxTokens),
    excerptMaxTokens: Bounded.parse(analyse.properties.excerptMaxTokens),
  };
}
