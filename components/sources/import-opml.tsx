'use client';

import { useState, useTransition, type ChangeEvent } from 'react';
import { formatCount } from '#lib/charts/format-number.ts';
import type { OpmlEntry } from '#lib/model/source.ts';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Field } from '#components/ui/field.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import type { ImportChosen } from './source-verbs.ts';
import { useDiscovery } from './use-discovery.ts';

const STATE: Record<OpmlEntry['state'], { label: string; tone: Tone }> = {
  new: { label: 'New', tone: 'positive' },
  duplicate: { label: 'Watched already', tone: 'neutral' },
  invalid: { label: 'Not usable', tone: 'negative' },
  blocked: { label: 'Blocked', tone: 'negative' },
};

interface ImportOpmlProps {
  importChosen: ImportChosen;
  onImported: (message: string, sourceIds: string[]) => void;
}

/** A file of subscriptions: shown first, imported as chosen. */
export function ImportOpml({ importChosen, onImported }: ImportOpmlProps) {
  const discovery = useDiscovery('opml');
  const [problem, setProblem] = useState<string | null>(null);
  const entries = discovery.result?.kind === 'opml' ? discovery.result.entries : null;

  async function read(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    setProblem(null);
    try {
      discovery.start(await file.text());
    } catch {
      setProblem('The file could not be read. Choose it again.');
    }
  }

  return (
    <div className="flex flex-col gap-5">
      <Field label="OPML file" hint="Most readers export their subscriptions as OPML. Nothing is added before you have seen the list." error={problem ?? discovery.error}>
        {(control) => (
          <input
            {...control} type="file" accept=".opml,.xml,text/x-opml,text/xml,application/xml" onChange={(event) => void read(event)}
            className="w-full rounded-md border border-outline bg-surface text-base file:mr-4 file:h-10 file:border-0 file:border-r file:border-outline file:bg-sunken file:px-4 file:font-medium"
          />
        )}
      </Field>
      {discovery.isLooking && <p aria-live="polite" className="text-sm text-muted">Reading the file…</p>}
      {entries && discovery.id && <Choice key={discovery.id} discoveryId={discovery.id} entries={entries} importChosen={importChosen} onImported={onImported} />}
    </div>
  );
}

interface ChoiceProps extends ImportOpmlProps {
  discoveryId: string;
  entries: readonly OpmlEntry[];
}

function Choice({ discoveryId, entries, importChosen, onImported }: ChoiceProps) {
  const fresh = entries.filter(({ state }) => state === 'new').map(({ url }) => url);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(fresh));
  const [error, setError] = useState<string | null>(null);
  const [pending, startImport] = useTransition();

  function runImport() {
    startImport(async () => {
      const result = await importChosen({ discoveryId, urls: [...chosen] });
      if (!result.ok) return setError(result.error.message);
      const { added, restored, existing, sourceIds } = result.data;
      onImported(`${formatCount(added + restored)} imported${existing > 0 ? `, ${formatCount(existing)} watched already` : ''}`, sourceIds);
    });
  }

  return (
    <>
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="max-h-80 overflow-y-auto rounded-md border">
        <Table caption="Feeds in the file">
          <TableHead className="sticky top-0 bg-surface">
            <tr>
              <TableHeader className="w-8"><Checkbox hideLabel label="Choose all new ones" checked={chosen.size === fresh.length && fresh.length > 0} onChange={() => setChosen(chosen.size === fresh.length ? new Set() : new Set(fresh))} /></TableHeader>
              <TableHeader>Feed</TableHeader>
              <TableHeader className="max-sm:hidden">State</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {entries.map((entry, index) => (
              <TableRow key={`${index} ${entry.url}`}>
                <TableCell>
                  <Checkbox
                    hideLabel label={`Import ${entry.title}`} disabled={entry.state !== 'new'} checked={entry.state === 'new' && chosen.has(entry.url)}
                    onChange={() => setChosen(chosen.has(entry.url) ? new Set([...chosen].filter((url) => url !== entry.url)) : new Set([...chosen, entry.url]))}
                  />
                </TableCell>
                <TableCell className="break-words sm:w-1/2">
                  {entry.title}
                  <span className="block text-sm break-all sm:min-w-40 text-muted">{entry.folder && `${entry.folder} · `}{entry.url}</span>
                  <span className="mt-1.5 block sm:hidden"><EntryState entry={entry} /></span>
                </TableCell>
                <TableCell className="max-sm:hidden"><EntryState entry={entry} /></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted">{formatCount(entries.length)} in the file, {formatCount(fresh.length)} new</p>
        <Button variant="primary" disabled={chosen.size === 0} pending={pending} onClick={runImport}>Import {formatCount(chosen.size)}</Button>
      </div>
    </>
  );
}

function EntryState({ entry: { state, reason } }: { entry: OpmlEntry }) {
  return (
    <>
      <Badge tone={STATE[state].tone}>{STATE[state].label}</Badge>
      {reason && state !== 'duplicate' && <span className="mt-1 block text-sm text-muted">{reason}</span>}
    </>
  );
}
