import type { SearchEngine } from '#lib/model/price.ts';

export const ENGINES: Record<SearchEngine, string> = { google: 'Google', yandex: 'Yandex' };
