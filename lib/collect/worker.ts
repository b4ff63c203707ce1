import { AppError } from '#lib/errors.ts';
import { readListing, type ListingBytes, type ListingForm, type ListingForms } from './read-listing.ts';

export interface ReadTask {
  form: ListingForm;
  listing: ListingBytes;
}

/** An expected failure crosses the thread as plain data: an error's class does not. */
export type ReadAnswer = { value: ListingForms[ListingForm] } | { error: { code: AppError['code']; message: string } };

/** Entry of a worker thread: one listing in, what stands in it out. */
export default async function read({ form, listing }: ReadTask): Promise<ReadAnswer> {
  try {
    return { value: await readListing(form, listing, new AbortController().signal) };
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, message: error.message } };
    throw error;
  }
}
