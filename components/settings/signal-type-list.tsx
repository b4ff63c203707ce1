'use client';

import { useOptimistic, useState, useTransition } from 'react';
import { Pencil } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { SignalTypeDialog } from './signal-type-dialog.tsx';
import type { SaveSignalType, SignalTypeRow } from './signal-type-row.ts';

interface SignalTypeListProps {
  types: readonly SignalTypeRow[];
  editable: boolean;
  save: SaveSignalType;
}

/** The kinds of events that are looked for. */
export function SignalTypeList({ types, editable, save }: SignalTypeListProps) {
  const [edited, setEdited] = useState<SignalTypeRow | null>(null);
  return (
    <>
      <ul className="divide-y rounded-lg border bg-surface">
        {types.map((type) => (
          <SignalTypeItem key={type.key} type={type} editable={editable} save={save} onEdit={() => setEdited(type)} />
        ))}
      </ul>
      <SignalTypeDialog type={edited} save={save} onClose={() => setEdited(null)} />
    </>
  );
}

function SignalTypeItem({ type, editable, save, onEdit }: { type: SignalTypeRow; editable: boolean; save: SaveSignalType; onEdit: () => void }) {
  const [, startTransition] = useTransition();
  const [enabled, setEnabled] = useOptimistic(type.enabled);

  function toggle(next: boolean) {
    startTransition(async () => {
      setEnabled(next);
      const result = await save({ key: type.key, enabled: next });
      if (!result.ok) toast.error(result.error.message);
    });
  }

  return (
    <li className="flex items-start gap-4 px-5 py-3.5 sm:px-6">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {type.label}
          {!enabled && <Badge>Not looked for</Badge>}
        </p>
        <p className="max-w-read text-sm text-muted">{type.description}</p>
      </div>
      {editable && <IconButton icon={Pencil} label={`Edit ${type.label}`} size="sm" onClick={onEdit} />}
      <Switch label={`Look for ${type.label}`} hideLabel checked={enabled} disabled={!editable} onChange={(event) => toggle(event.target.checked)} />
    </li>
  );
}
