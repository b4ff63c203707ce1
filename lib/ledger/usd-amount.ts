import { z } from 'zod';

/** Dollars as people write them, with at most nine decimals: "2.50". */
export const UsdAmount = z.string().trim().regex(/^\d{1,7}(\.\d{1,9})?$/, 'Enter an amount in dollars, like 2.50.');
