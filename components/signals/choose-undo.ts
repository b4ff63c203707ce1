import type { ReviewEntry } from '#lib/model/signal-detail.ts';
import type { StoryVerdictEntry, VerdictUndo } from '#lib/model/story.ts';

type Verdict = Pick<StoryVerdictEntry, 'at' | 'undo'>;

/** The newest verdict that can be taken back, and when it was given; null if there is none. */
export function lastVerdict(verdicts: readonly Verdict[]): { at: string; undo: VerdictUndo } | null {
  const [newest] = verdicts.flatMap(({ at, undo }) => (undo ? [{ at, undo }] : [])).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return newest ?? null;
}

interface Decisions {
  verdicts: readonly Verdict[];
  reviews: readonly Pick<ReviewEntry, 'at' | 'fromStatus' | 'toStatus'>[];
  /** The last review that was made on this page: of when the newest verdict was that stood there then. Null if none was made. */
  review: { verdictAt: string | null } | null;
}

/** What taking back the last decision takes back. `elsewhere`: a review that cannot be taken back here is newer than the verdict. */
export function chooseUndo({ verdicts, reviews, review }: Decisions): 'review' | 'elsewhere' | 'nothing' | VerdictUndo {
  const verdict = lastVerdict(verdicts);
  if (!verdict) return review ? 'review' : 'nothing';
  const isOlderThan = (at: string | null) => at !== null && Date.parse(verdict.at) <= Date.parse(at);
  if (review) return isOlderThan(review.verdictAt) ? 'review' : verdict.undo;
  const later = reviews.filter(({ at }) => isOlderThan(at)).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  // Reviews that were taken back do not stand any more.
  return later.at(0)?.fromStatus === later.at(-1)?.toStatus ? verdict.undo : 'elsewhere';
}
