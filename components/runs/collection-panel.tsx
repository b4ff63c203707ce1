'use client';

import { useQuery } from '@tanstack/react-query';
import { formatCount, formatShare } from '#lib/charts/format-number.ts';
import type { BusyHost, WorkerRow } from '#lib/model/worker-status.ts';
import { workerList } from '#lib/queries/workers.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';

const HOSTS_SHOWN = 8;
const HOST_STATE = { ready: { label: 'at its pace', tone: 'neutral' }, backing_off: { label: 'asked for a pause', tone: 'caution' }, unavailable: { label: 'not answering', tone: 'negative' } } as const;

/** What is being fetched now: how many requests at once and why, and how each busy host is treated. Not there while nothing is. */
export function CollectionPanel() {
  const { data: workers = [] } = useQuery(workerList);
  const busy = workers.filter(({ report }) => report.hostCount > 0);
  if (busy.length === 0) return null;
  return (
    <Card title="Being fetched now" description="Each host is asked at its own pace; the number of requests at once is found by what it brings and what the machine bears." padding="none">
      <ul className="px-5 pb-4 text-sm sm:px-6">
        {busy.map((worker, i) => <WorkerLine key={worker.id} worker={worker} name={busy.length === 1 ? null : `Worker ${i + 1}`} />)}
      </ul>
      <HostTable hosts={busy.flatMap(({ report }) => report.hosts).toSorted(byStateAndName)} />
    </Card>
  );
}

function WorkerLine({ worker: { report }, name }: { worker: WorkerRow; name: string | null }) {
  return (
    <li className="flex flex-wrap gap-x-2">
      {name && <span className="font-medium">{name}</span>}
      <span className="numeric">{formatCount(report.inFlight)} of at most {formatCount(report.limit)} requests at once,</span>
      <span className="text-muted">{report.reason}</span>
      {report.load && <span className="text-muted">· {formatShare(report.load.memoryUse)} of the memory in use</span>}
    </li>
  );
}

function HostTable({ hosts }: { hosts: readonly BusyHost[] }) {
  return (
    <>
      <Table caption="Hosts that are being asked">
        <TableHead>
          <tr>
            <TableHeader>Host</TableHeader>
            <TableHeader>State</TableHeader>
            <TableHeader numeric>Pace</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Under way</TableHeader>
            <TableHeader numeric>Waiting</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {hosts.slice(0, HOSTS_SHOWN).map((host) => (
            <TableRow key={host.host}>
              <TableCell className="min-w-32 break-all">{host.host}</TableCell>
              <TableCell>
                <Badge tone={HOST_STATE[host.state].tone}>{HOST_STATE[host.state].label}</Badge>
                {host.until && <span className="ml-2 text-sm text-muted">until <RelativeTime value={host.until} /></span>}
              </TableCell>
              <TableCell numeric>{describePace(host)}</TableCell>
              <TableCell numeric className="max-sm:hidden">{formatCount(host.inFlight)}</TableCell>
              <TableCell numeric>{formatCount(host.queued)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {hosts.length > HOSTS_SHOWN && <p className="border-t px-5 py-3 text-sm text-muted sm:px-6">and {formatCount(hosts.length - HOSTS_SHOWN)} more</p>}
    </>
  );
}

/** Those that are being left alone first; else by name, so that rows do not change places all the time. */
function byStateAndName(a: BusyHost, b: BusyHost): number {
  return Number(a.state === 'ready') - Number(b.state === 'ready') || a.host.localeCompare(b.host, 'en', { numeric: true });
}

/** "2 a second", or "one in 10 s" where that is easier to picture. */
function describePace({ requestsPerSecond: rate }: BusyHost): string {
  return rate >= 1 ? `${Math.round(rate * 10) / 10} a second` : `one in ${Math.round(10 / rate) / 10} s`;
}
