'use client';

import { useQuery } from '@tanstack/react-query';
import { formatCount, formatShare } from '#lib/charts/format-number.ts';
import type { BusyHost, WorkerRow } from '#lib/model/worker-status.ts';
import { workerList } from '#lib/queries/workers.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import { mergeHosts } from './merge-hosts.ts';
import { pauseText } from './run-words.ts';

const HOSTS_SHOWN = 8;
/** What is being fetched and read now: how much at once and why, and how each busy host is treated. Not there while nothing is. */
export function CollectionPanel() {
  const { data: workers = [], dataUpdatedAt } = useQuery(workerList);
  const isBusy = workers.some(({ report: { hostCount, threads } }) => hostCount + threads.busy + threads.waiting > 0);
  if (!isBusy) return null;
  const hosts = mergeHosts(workers.flatMap(({ report }) => report.hosts)).toSorted(byStateAndName);
  return (
    <Card title="Under way now" description="Each host is asked at its own pace; how much is done at once is found by what it brings and what the machine bears." padding="none">
      <ul className="flex flex-col gap-3 px-5 pb-4 text-sm sm:px-6">
        {workers.map((worker, i) => <WorkerLines key={worker.id} worker={worker} name={workers.length === 1 ? null : `Worker ${i + 1}`} />)}
      </ul>
      {hosts.length > 0 && <HostTable hosts={hosts} nowMs={dataUpdatedAt} />}
    </Card>
  );
}

function WorkerLines({ worker: { report }, name }: { worker: WorkerRow; name: string | null }) {
  const { inFlight, limit, reason, load, threads } = report;
  return (
    <li className="flex flex-col gap-0.5">
      {name && <span className="font-medium">{name}</span>}
      <WorkerLine figures={`Fetching: ${formatCount(inFlight)} of at most ${formatCount(limit)} requests at once`} reason={reason.text} />
      <WorkerLine figures={`Reading: ${formatCount(threads.busy)} of ${formatCount(threads.limit)} ${threads.limit === 1 ? 'thread' : 'threads'} busy, ${formatCount(threads.waiting)} ${threads.waiting === 1 ? 'page' : 'pages'} waiting`} reason={threads.reason.text} />
      {load && <WorkerLine figures={`Memory: ${formatShare(load.memoryUse)} in use`} />}
    </li>
  );
}

function WorkerLine({ figures, reason }: { figures: string; reason?: string }) {
  return <span><span className="numeric">{figures}</span>{reason && <span className="block text-muted sm:ml-2 sm:inline">{reason}</span>}</span>;
}

function HostTable({ hosts, nowMs }: { hosts: readonly BusyHost[]; nowMs: number }) {
  return (
    <>
      <Table caption="Hosts that are being asked">
        <TableHead>
          <tr>
            <TableHeader>Host</TableHeader>
            <TableHeader>State</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Pace</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Under way</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Waiting</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {hosts.slice(0, HOSTS_SHOWN).map((host) => (
            <TableRow key={host.host}>
              <TableCell className="min-w-32">
                <span className="break-all">{host.host}</span>
                <span className="block text-sm text-muted sm:hidden"><span className="inline-block">{formatCount(host.inFlight)} under way,</span> <span className="inline-block">{formatCount(host.queued)} waiting</span></span>
              </TableCell>
              <TableCell>
                <HostState host={host} />
                {host.until && <span className="block text-sm text-muted">{pauseText(Date.parse(host.until) - nowMs)}</span>}
              </TableCell>
              <TableCell numeric className="max-sm:hidden">{describePace(host)}</TableCell>
              <TableCell numeric className="max-sm:hidden">{formatCount(host.inFlight)}</TableCell>
              <TableCell numeric className="max-sm:hidden">{formatCount(host.queued)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {hosts.length > HOSTS_SHOWN && <p className="border-t px-5 py-3 text-sm text-muted sm:px-6">and {formatCount(hosts.length - HOSTS_SHOWN)} more</p>}
    </>
  );
}

function HostState({ host: { state, errorStatus } }: { host: BusyHost }) {
  if (state === 'ready') return <Badge>At its pace</Badge>;
  if (state === 'backing_off') return <Badge tone="caution">{errorStatus === null ? 'Left alone for a while' : `Left alone after status ${errorStatus}`}</Badge>;
  return <Badge tone="negative">{errorStatus === null ? 'Failed several times' : `Answers with errors (${errorStatus})`}</Badge>;
}

/** Those that are being left alone first; else by name, so that rows do not change places all the time. */
function byStateAndName(a: BusyHost, b: BusyHost): number {
  return Number(a.state === 'ready') - Number(b.state === 'ready') || a.host.localeCompare(b.host, 'en', { numeric: true });
}

/** "2 a second", or "one in 10 s" where that is easier to picture. */
function describePace({ requestsPerSecond: rate }: BusyHost): string {
  return rate >= 1 ? `${Math.round(rate * 10) / 10} a second` : `one in ${Math.round(10 / rate) / 10} s`;
}
