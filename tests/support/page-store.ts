import type { Document } from '#lib/db/generated/client.ts';
import type { DropReason, RunStage } from '#lib/db/generated/enums.ts';
import type { CleanDocument } from '#lib/model/document.ts';
import { storeDocument } from '#lib/pipeline/store-document.ts';
import type { Workspace } from './workspace.ts';

/** When pages are stored. */
export const STORED_AT = new Date('2026-11-20T12:00:00Z');

export interface StoredPage extends Document {
  /** The item of the run that the page was. */
  itemId: string;
  stage: RunStage;
  dropReason: DropReason | null;
}

export interface PageStore {
  /** The run that all pages belong to. */
  runId: string;
  /** Stores a page as the clean job does. @returns its document, and what became of its item */
  store(url: string, page: CleanDocument): Promise<StoredPage>;
}

/** One run of one source, whose pages come when the test says so. */
export async function createPageStore({ db, addFeeds }: Workspace): Promise<PageStore> {
  const [sourceId] = (await addFeeds(['http://wire.example/feed'])) as [string];
  const { id: runId } = await db.run.create({ data: { trigger: 'manual' } });
  let count = 0;
  return {
    runId,
    async store(url, page) {
      const listed = { id: url, url, title: page.title, summary: null, contentHtml: null, author: null, published: null };
      const item = await db.runItem.create({ data: { runId, sourceId, url, canonicalUrl: `${url}#${++count}`, listed, itemHash: 'h', stage: 'clean' } });
      await db.$transaction((tx) => storeDocument(tx, { item, document: page, url, fetchId: null, now: STORED_AT }));
      const { dropReason, stage, documentId } = await db.runItem.findUniqueOrThrow({ where: { id: item.id } });
      const document = await db.document.findUniqueOrThrow({ where: { id: documentId! } });
      return { ...document, itemId: item.id, stage, dropReason };
    },
  };
}

/** What cleaning makes of a page with this text. */
export function cleanPage(title: string, paragraphs: readonly string[], published: string | null = null): CleanDocument {
  return { title, text: paragraphs.join('\n\n'), author: null, siteName: null, language: 'en', published, modified: null, canonicalUrl: null, extractorVersion: 'test', drop: null };
}
