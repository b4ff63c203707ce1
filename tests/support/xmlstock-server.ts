import type { ServerResponse } from 'node:http';
import { startHttpServer, type TestServer } from './http/http-server.ts';

export type Answer = (response: ServerResponse) => void;

export interface XmlstockServer {
  baseUrl: string;
  /** Questions that were put, in order; those for an answer by its id count apart. */
  asked: string[];
  fetchedIds: string[];
  /** From now on requests are answered in these ways, one after the other; the last stays. Forgets what was asked before. */
  answerWith(...ways: Answer[]): void;
  close(): Promise<void>;
}

export const xml = (inside: string): string => `<?xml version="1.0" encoding="utf-8"?><yandexsearch version="1.0"><response>${inside}</response></yandexsearch>`;
export const results = (...urls: string[]): string => xml(`<results><grouping>${urls.map((url) => `<group><doc><url>${url}</url><title>Result</title></doc></group>`).join('')}</grouping></results>`);
export const error = (code: number): string => xml(`<error code="${code}">words</error>`);

/** Speaks as XMLStock does, at `/google/xml/` and `/yandex/xml/`. */
export async function startXmlstockServer(): Promise<XmlstockServer> {
  const asked: string[] = [];
  const fetchedIds: string[] = [];
  let answers: Answer[] = [];
  let count = 0;
  const server: TestServer = await startHttpServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    if (!/^\/(?:google|yandex)\/xml\/$/.test(pathname) || !searchParams.get('user') || !searchParams.get('key')) return void response.writeHead(404).end();
    const [query, id] = [searchParams.get('query'), searchParams.get('req_id')];
    if (query !== null) asked.push(query);
    if (id !== null) fetchedIds.push(id);
    response.setHeader('content-type', 'text/xml; charset=utf-8');
    answers[Math.min(count++, answers.length - 1)]?.(response);
  });
  return {
    baseUrl: server.url(''), asked, fetchedIds, close: server.close,
    answerWith(...ways) {
      answers = ways;
      count = asked.length = fetchedIds.length = 0;
    },
  };
}
