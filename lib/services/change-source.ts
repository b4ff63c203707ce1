import type { Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Prisma, Source } from '#lib/db/generated/client.ts';
import { AppError } from '#lib/errors.ts';

/**
 * Changes one source and records what was there before; the shared part of the verbs on a source.
 * @throws AppError not_found (no such source, or deleted where `deleted` is false)
 */
export async function changeSource(
  ctx: Ctx,
  change: { action: string; sourceId: string; deleted: boolean; data: (source: Source, tx: Tx) => Prisma.SourceUpdateInput | Promise<Prisma.SourceUpdateInput> },
): Promise<{ sourceId: string }> {
  return ctx.db.$transaction(async (tx) => {
    const source = await tx.source.findUnique({ where: { id: change.sourceId } });
    if (!source || (source.deletedAt !== null) !== change.deleted) throw new AppError('not_found', 'This source no longer exists. Reload the page.');
    const data = await change.data(source, tx);
    await tx.source.update({ where: { id: source.id }, data });
    const before = Object.fromEntries(Object.keys(data).map((field) => [field, source[field as keyof Source]]));
    await writeAudit(tx, { userId: ctx.user.id, action: change.action, subject: 'source', subjectId: source.id, before: toJson(before), after: toJson(data) });
    return { sourceId: source.id };
  });
}

function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}
