import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import { COST_PERIODS } from '#lib/model/cost.ts';

/** What the address says of the costs screen. */
export const loadCostSearch = createLoader({ period: parseAsStringLiteral(COST_PERIODS).withDefault('30d') });
