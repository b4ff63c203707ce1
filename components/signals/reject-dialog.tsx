'use client';

import type { RejectReason } from '#lib/model/signal.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { REJECT_REASONS } from './labels.ts';

interface RejectDialogProps {
  open: boolean;
  onClose: () => void;
  company: string;
  reject: (reason: RejectReason, note: string | undefined) => void;
}

/** Rejects with a few words for those who read the decision later. */
export function RejectDialog({ open, onClose, company, reject }: RejectDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={`Reject: ${company}`}>
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          // Closed first: nothing behind an open dialog can take the focus, and the next signal is to have it.
          event.currentTarget.closest('dialog')?.close();
          const chosen = REJECT_REASONS.find(({ reason }) => reason === form.get('reason'));
          if (chosen) reject(chosen.reason, String(form.get('note')).trim() || undefined);
        }}
      >
        <Field label="Why reject it?">
          {(control) => (
            <Select {...control} name="reason">
              {REJECT_REASONS.map(({ reason, label }) => <option key={reason} value={reason}>{label}</option>)}
            </Select>
          )}
        </Field>
        <Field label="Note" hint="Optional. It stands with the decision, for everybody who opens the signal.">
          {(control) => <Textarea {...control} name="note" maxLength={500} />}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">Reject</Button>
        </div>
      </form>
    </Dialog>
  );
}
