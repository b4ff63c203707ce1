import type { NewsFeed } from './main-job/news.ts';
import { startLlmServer, type LlmServer } from './llm-server.ts';
import { startNewsServer } from './news-server.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export const MODEL = 'local-model';

export interface LlmWorkspace extends Workspace {
  llm: LlmServer;
  /** Of the feeds, in order. */
  sourceIds: string[];
}

/** A workspace with these feeds as sources, and a worker that has a language model read them. The model has no price yet. */
export async function createLlmWorkspace(feeds: readonly NewsFeed[]): Promise<LlmWorkspace> {
  const llm = await startLlmServer();
  const news = await startNewsServer({ feeds });
  const workspace = await createWorkspace();
  await workspace.startWorker({ OPENAI_BASE_URL: llm.url, OPENAI_MODEL: MODEL });
  return {
    ...workspace,
    llm,
    sourceIds: await workspace.addFeeds(news.feedUrls),
    async close() {
      await workspace.close();
      await news.close();
      await llm.close();
    },
  };
}
