import type { SearchTerms } from '#components/sources/source-verbs.ts';
import { hasRole, type Ctx } from '#lib/auth/ctx.ts';
import { getPrices } from '#lib/db/prices.ts';
import type { Env } from '#lib/env.ts';
import { amountOfNanos } from '#lib/model/nanos.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';

/** Whether searches can be made and what they cost; for those who may add some. */
export async function searchTerms(ctx: Ctx, env: Env): Promise<SearchTerms | null> {
  if (!hasRole(ctx.user.role, 'analyst')) return null;
  const { searches } = await getPrices(ctx, new Date());
  const priceOf = (engine: SearchEngine): string | null => {
    const price = searches.find((one) => one.engine === engine);
    return price ? `${amountOfNanos(price.perThousand)} ${price.currency}` : null;
  };
  return {
    hasKey: env.XMLSTOCK_USER !== undefined && env.XMLSTOCK_KEY !== undefined,
    prices: { google: priceOf('google'), yandex: priceOf('yandex') },
    canSetPrice: hasRole(ctx.user.role, 'admin'),
  };
}
