/**
 * Characters that a reader does not see but a model does: soft hyphens, zero-width and direction marks,
 * variation selectors, tag characters, and control characters other than line breaks and tabs.
 */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** The text without characters that nobody sees; they serve to smuggle instructions past a reader. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
