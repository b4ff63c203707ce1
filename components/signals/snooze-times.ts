const MORNING_HOUR = 8;

export interface SnoozeTime {
  label: string;
  until: Date;
}

/** Times to be reminded at, each at eight in the morning of the reader's clock. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const morning = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING_HOUR);
  // Sunday is 0: the next Monday is one to seven days away.
  const untilMonday = ((8 - now.getDay()) % 7) || 7;
  return [
    { label: 'Tomorrow', until: morning(1) },
    { label: 'In three days', until: morning(3) },
    { label: 'Next Monday', until: morning(untilMonday) },
    { label: 'In a month', until: morning(30) },
  ];
}
