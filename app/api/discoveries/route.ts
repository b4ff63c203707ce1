import { mutation } from '#app/handlers.ts';
import { discoverSource, DiscoverSourceInput } from '#lib/services/discover-source.ts';

/** An OPML file with thousands of feeds. */
const MAX_BODY_BYTES = 8_000_000;

/** Asks the worker to look at an address or a file; its findings appear under the returned id. */
export const POST = mutation({ body: DiscoverSourceInput, maxBodyBytes: MAX_BODY_BYTES }, ({ ctx, body }) => discoverSource(ctx, body));
