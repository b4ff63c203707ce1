/** What Karhuno calls itself: the name that was set, else its own with the public address as a contact. */
export function userAgentOf(env: { KARHUNO_USER_AGENT?: string | undefined; KARHUNO_URL?: string | undefined }): string {
  return env.KARHUNO_USER_AGENT ?? (env.KARHUNO_URL ? `Karhuno/0.1 (+${env.KARHUNO_URL})` : 'Karhuno/0.1');
}
