'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { useKeysEnabled } from './use-signal-keys.ts';

const SHORTCUTS: readonly { keys: string[]; does: string }[] = [
  { keys: ['j'], does: 'Next signal' },
  { keys: ['k'], does: 'Previous signal' },
  { keys: ['o', 'Enter'], does: 'Open the signal' },
  { keys: ['a'], does: 'Accept' },
  { keys: ['r'], does: 'Reject, then a number for the reason' },
  { keys: ['s'], does: 'Snooze, then a number for the time' },
  { keys: ['u'], does: 'Undo the last decision' },
  { keys: ['/'], does: 'Search' },
  { keys: ['Esc'], does: 'Close' },
  { keys: ['?'], does: 'This list' },
];

/** The keys of the inbox, and the switch that turns them off. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [enabled, setEnabled] = useKeysEnabled();
  return (
    <Dialog open={open} onClose={onClose} title="Keys of the inbox" description="They do nothing while you write.">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2.5">
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1.5">{keys.map((key) => <Kbd key={key}>{key}</Kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch label="Single keys on" hint="Kept in this browser." checked={enabled} onChange={(event) => setEnabled(event.target.checked)} />
    </Dialog>
  );
}
