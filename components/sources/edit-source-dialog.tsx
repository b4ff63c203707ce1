'use client';

import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { SourceRow } from '#lib/model/source-row.ts';
import { sourceKeys } from '#lib/queries/sources.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { AddByAddress } from './add-by-address.tsx';
import { EditSourceForm } from './edit-source-form.tsx';
import type { ChangeAddress, EditSource } from './source-verbs.ts';

interface EditSourceDialogProps {
  source: SourceRow | null;
  onClose: () => void;
  editSource: EditSource;
  changeAddress: ChangeAddress;
}

/** Changes a source's name, folder and how often it is looked at, or the address that it watches. */
export function EditSourceDialog({ source, onClose, editSource, changeAddress }: EditSourceDialogProps) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const [movingId, setMovingId] = useState<string | null>(null);
  if (!source) return <Dialog open={false} onClose={onClose} title="Edit source">{null}</Dialog>;
  const isMoving = movingId === source.id;
  const close = () => {
    setMovingId(null);
    onClose();
  };
  const finish = async (message: string) => {
    toast.success(message);
    await queryClient.invalidateQueries({ queryKey: sourceKeys.all });
    router.refresh();
    close();
  };
  return (
    <Dialog open onClose={close} title={isMoving ? 'Change the address' : 'Edit source'} width={isMoving ? 'wide' : undefined} description={isMoving ? `${source.name} watches ${source.url}. What it brought so far stays with it.` : source.url}>
      {isMoving ? (
        <>
          <AddByAddress choose={(found) => changeAddress({ sourceId: source.id, ...found })} onChosen={() => void finish(`Address changed: ${source.name}`)} verbs={{ fresh: 'Watch this', deleted: null }} />
          <div className="flex justify-end"><Button onClick={() => setMovingId(null)}>Back</Button></div>
        </>
      ) : (
        <EditSourceForm key={source.id} source={source} onClose={close} onSaved={(name) => finish(`Saved: ${name}`)} editSource={editSource} onMove={hasAddress(source) ? () => setMovingId(source.id) : null} />
      )}
    </Dialog>
  );
}

function hasAddress({ kind }: SourceRow): boolean {
  return kind !== 'xmlstock' && kind !== 'sample';
}
