const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip'];

/** Removes what a client claims about where it comes from and which host it asked for; only a proxy of ours may say that. */
export function dropForwarded(headers: Headers): void {
  for (const name of FORWARDED) headers.delete(name);
}
