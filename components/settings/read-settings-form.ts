import type { Settings } from '#lib/model/settings.ts';

/** The settings that a filled form stands for; what the form does not show stays as it is. The server checks them. */
export function readSettingsForm(form: FormData, before: Settings): Settings {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const whole = (name: string) => Number(text(name));
  return {
    ...before,
    collect: {
      ...before.collect,
      scheduled: form.has('scheduled'),
      defaultPollIntervalSeconds: whole('pollMinutes') * 60,
      maxItemsPerSource: whole('maxItemsPerSource'),
      maxConcurrency: whole('maxConcurrency'),
    },
    search: {
      requestsPerSecond: whole('requestsPerSecond'),
      parallelRequests: whole('parallelRequests'),
      cacheMinutes: whole('cacheMinutes'),
      delayed: form.has('delayedSearches'),
    },
    clean: { ...before.clean, languages: readLanguages(text('languages')) },
    analyse: {
      ...before.analyse,
      analyser: text('analyser') as Settings['analyse']['analyser'],
      batchMaxItems: whole('batchMaxItems'),
      batchMaxTokens: whole('batchMaxTokens'),
      excerptMaxTokens: whole('excerptMaxTokens'),
    },
    display: { ...before.display, timeZone: text('timeZone') },
  };
}

function readLanguages(text: string): string[] {
  return [...new Set(text.toLowerCase().split(/[\s,]+/).filter(Boolean))];
}
