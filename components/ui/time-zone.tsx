'use client';

import { createContext, use, type ReactNode } from 'react';

const TimeZone = createContext('UTC');

/** Gives the screens below the workspace's zone, so that server and browser write the same dates. */
export function TimeZoneProvider({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <TimeZone value={timeZone}>{children}</TimeZone>;
}

/** IANA zone in which dates are written. */
export function useTimeZone(): string {
  return use(TimeZone);
}
