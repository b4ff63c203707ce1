import { AppError } from '#lib/errors.ts';
import type { RawDocument } from '#lib/model/document.ts';
import { findNewsroom, readEdition } from './edition.ts';
import type { SampleNewsroom } from './newsroom.ts';
import { NEWSROOMS } from './newsrooms.ts';
import { renderFeed } from './render-feed.ts';
import { renderPage } from './render-page.ts';

/** The sources of the sample workspace. Their addresses are reserved names that no server can have. */
export const SAMPLE_SOURCES: readonly { newsroom: string; name: string; url: string; siteUrl: string; priority: number }[] =
  NEWSROOMS.map(({ key, name, siteUrl, feedPath, priority }) => ({ newsroom: key, name, url: siteUrl + feedPath, siteUrl, priority }));

/**
 * The feed of a sample newsroom as bytes.
 * @param poll how often the source was polled before: from 1 on there are later articles and corrections
 * @param now the time when the sample was loaded, the same at every poll, or the dates would wander
 */
export function listNewsroom(newsroom: string, poll: number, now: Date): RawDocument {
  const found = findNewsroom(newsroom);
  if (!found) throw new AppError('not_found', 'This sample newsroom no longer ships with Karhuno. Remove the sample workspace and load it again.');
  return {
    bytes: encode(renderFeed(found, readEdition(found, poll, now)), 'utf-8'),
    contentType: `application/${found.feed.format}+xml; charset=utf-8`,
    url: found.siteUrl + found.feedPath,
  };
}

/** The page of a sample article as bytes, or null if no newsroom has published it by that poll. Queries in the address are ignored. */
export function sampleItem(url: string, poll: number, now: Date): RawDocument | null {
  const { origin, pathname } = new URL(url);
  const newsroom = NEWSROOMS.find(({ siteUrl }) => siteUrl === origin);
  if (!newsroom) return null;
  const edition = readEdition(newsroom, poll, now);
  const article = edition.find(({ source }) => source.path === pathname);
  if (!article) return null;
  return {
    bytes: encode(renderPage(newsroom, article, edition), newsroom.charset),
    contentType: `text/html; charset=${newsroom.charset}`,
    url: article.url,
  };
}

function encode(text: string, charset: SampleNewsroom['charset']): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const representable = text.replace(/[^\u0000-\u00ff]/gu, (character) => `&#${character.codePointAt(0)};`);
  return new Uint8Array(Buffer.from(representable, 'latin1'));
}
