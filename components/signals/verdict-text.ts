import type { NamedReports, StoryVerdictEntry } from '#lib/model/story.ts';
import { NOT_READ_YET } from './labels.ts';

/** What somebody said of a story, as the end of a sentence that begins with who did. */
export function verdictText({ action, reports, others, isPart, isUnread }: Pick<StoryVerdictEntry, 'action' | 'reports' | 'others' | 'isPart' | 'isUnread'>): string {
  const [named, rest] = [nameText(reports), nameText(others)];
  switch (action) {
    case 'story.join': return `joined ${named} with ${rest}`;
    case 'story.join.undo': return `took the joining of ${named} with ${rest} back`;
    case 'story.split.undo': return `put ${named} and ${rest} together again`;
    case 'story.split': return `${isPart ? `took this out of the story of ${rest}` : `took ${named} out of the story`}${isUnread ? `; it is ${NOT_READ_YET}` : ''}`;
  }
}

/** "“Mill sold” (Harbour Wire) and 2 more reports" */
function nameText(reports: NamedReports | null): string {
  if (!reports) return 'a report that was removed';
  const { title, sourceName, moreCount } = reports;
  const more = moreCount === 0 ? '' : moreCount === 1 ? ' and one more report' : ` and ${moreCount.toLocaleString('en')} more reports`;
  return `“${title}” (${sourceName ?? 'source removed'})${more}`;
}
