import type { SearchEngine } from '#lib/model/search-engine.ts';

export const ENGINES: Record<SearchEngine, string> = { google: 'Google', yandex: 'Yandex' };
