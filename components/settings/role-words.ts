/** What each role may do. */
export const ROLE_MEANINGS = 'Viewers read. Analysts also decide on signals and change sources and settings. Admins also manage people, budgets and prices.';
