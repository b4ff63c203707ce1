'use client';

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Trash2 } from 'lucide-react';
import type { SourceRow } from '#lib/model/source-row.ts';
import { sourceList } from '#lib/queries/sources.ts';
import { RunNowButton } from '#components/runs/run-now-button.tsx';
import { useFocusLeftBehind } from '#components/shell/use-focus-left-behind.ts';
import { Button } from '#components/ui/button.tsx';
import { EditSourceDialog } from './edit-source-dialog.tsx';
import { PriorityControl } from './priority-control.tsx';
import type { ChangeAddress, EditSource } from './source-verbs.ts';
import { useSourceChange } from './use-source-change.ts';

interface SourceHeadProps {
  /** As the server rendered it; the list knows what has changed since. */
  source: SourceRow;
  editSource: EditSource;
  changeAddress: ChangeAddress;
}

function useCurrent(source: SourceRow): SourceRow {
  const { data } = useQuery(sourceList);
  return data?.find(({ id }) => id === source.id) ?? source;
}

/** What can be done with the source of this page. */
export function SourceButtons({ source: rendered, editSource, changeAddress }: SourceHeadProps) {
  useFocusLeftBehind();
  const source = useCurrent(rendered);
  const [editing, setEditing] = useState(false);
  const router = useRouter();
  const { change, isChanging } = useSourceChange();
  const paused = source.health === 'paused';
  return (
    <>
      <Button onClick={() => setEditing(true)}>Edit</Button>
      <Button pending={isChanging} onClick={() => change({ source, change: paused ? 'resume' : 'pause' })}>{paused ? 'Resume' : 'Pause'}</Button>
      <Button disabled={isChanging} onClick={() => change({ source, change: 'delete' }, { onSuccess: () => router.push('/sources') })}><Trash2 aria-hidden className="size-4" /> Delete</Button>
      <RunNowButton scope={{ scope: 'sources', sourceIds: [source.id] }} />
      <EditSourceDialog source={editing ? source : null} onClose={() => setEditing(false)} editSource={editSource} changeAddress={changeAddress} />
    </>
  );
}

/** The priority of the source of this page. */
export function SourcePriority({ source: rendered, canEdit }: { source: SourceRow; canEdit: boolean }) {
  return <PriorityControl source={useCurrent(rendered)} disabled={!canEdit} />;
}
