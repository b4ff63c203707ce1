import type { Metadata } from 'next';
import Link from 'next/link';
import { readOrNotFound, readPageId } from '#app/page-id.ts';
import { getPageCtx } from '#app/session.ts';
import { HealthBadge } from '#components/sources/health-badge.tsx';
import { SourceDetailView } from '#components/sources/source-detail-view.tsx';
import { SourceButtons, SourcePriority } from '#components/sources/source-head.tsx';
import { KIND, sourcePlace } from '#components/sources/source-words.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { getSource } from '#lib/db/source-detail.ts';
import { changeAddress, editSource } from '../actions.ts';

export const metadata: Metadata = { title: 'Source' };

export default async function SourcePage({ params }: PageProps<'/sources/[id]'>) {
  const [ctx, id] = await Promise.all([getPageCtx(), readPageId(params)]);
  const detail = await readOrNotFound(getSource(ctx, id));
  const { source } = detail;
  const canEdit = hasRole(ctx.user.role, 'analyst');
  return (
    <>
      <PageHeader
        above={<Link href="/sources" className="hover:text-ink">Sources</Link>}
        title={source.name}
        description={<span className="flex flex-wrap items-center gap-3"><HealthBadge source={source} /> <span className="break-all">{KIND[source.kind]} · {sourcePlace(source)}</span></span>}
        actions={canEdit && <SourceButtons source={source} editSource={editSource} changeAddress={changeAddress} />}
      />
      <SourceDetailView detail={detail} priority={<SourcePriority source={source} canEdit={canEdit} />} />
    </>
  );
}
