/** Whose results XMLStock serves. */
export const SEARCH_ENGINES = ['google', 'yandex'] as const;
export type SearchEngine = (typeof SEARCH_ENGINES)[number];
