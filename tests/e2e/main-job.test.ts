import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { collectComplaints, findBarriers, launchBrowser, photograph } from '#tests/support/browser.ts';
import { startNewsServer, type NewsServer } from '#tests/support/news-server.ts';
import { startProduct, type Product } from '#tests/support/product.ts';
import { BOLT_STREET, slowNewsrooms } from './newsrooms.ts';

const SCREEN_TIMEOUT_MS = 15_000;
const RUN_TIMEOUT_MS = 120_000;
const SAMPLE_SOURCE_COUNT = 12;

let news: NewsServer;
let product: Product;
/** What monitoring is told as soon as the product calls itself ready. */
let firstHealth: unknown;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  news = await startNewsServer({ feeds: [BOLT_STREET] });
  product = await startProduct({ KARHUNO_ALLOW_NETWORKS: '127.0.0.0/8' });
  firstHealth = await (await fetch(new URL('/api/health', product.url))).json();
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  page = await context.newPage();
  page.setDefaultTimeout(SCREEN_TIMEOUT_MS);
  complaints = await collectComplaints(page);
}, 300_000);

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(page, 'failed');
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await news?.close();
}, 60_000);

/** Opens a screen of the product by its entry in the navigation. */
async function go(name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Photographs the screen for people, and asks axe about it. */
async function examine(name: string): Promise<void> {
  await photograph(page, name);
  expect.soft(await findBarriers(page), `barriers on the screen ${name}`).toEqual([]);
}

/** Adds what is found at an address. */
async function addSource(address: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add sources' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add sources' });
  await dialog.getByRole('textbox', { name: 'Address' }).fill(address);
  await dialog.getByRole('button', { name: 'Look' }).click();
  const feed = dialog.locator('section').filter({ has: page.getByRole('heading', { name: `${title} Feed` }) });
  await feed.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: title }).waitFor();
}

/** The number under a label, as the screen shows it. */
async function readTile(label: string): Promise<string> {
  const tile = page.locator('dl > div').filter({ has: page.locator('dt').getByText(label, { exact: true }) });
  return (await tile.innerText()).replace(/\s+/g, ' ');
}

/** What a run's table says of a source: status, listed, unchanged, new, dropped, failed, kept, signals. */
async function readRunRow(source: string): Promise<string> {
  const row = page.getByRole('table', { name: 'Sources of this run' }).getByRole('row').filter({ hasText: source });
  return (await row.innerText()).replace(source, '').trim().replace(/\s+/g, ' ');
}

async function waitForRunEnd(): Promise<void> {
  await page.getByText('Finished', { exact: true }).first().waitFor({ timeout: RUN_TIMEOUT_MS });
}

describe('the main job', () => {
  test('all of it is there when the product says that it is ready', () => {
    expect(firstHealth).toMatchObject({ status: 'ok', worker: 'ok' });
  });

  test('the setup link makes the admin', async () => {
    await page.goto(product.setupLink);
    await page.getByLabel('Name').fill('Ada Admin');
    await page.getByLabel('Email').fill('ada@karhuno.example');
    await page.getByLabel('Password').fill('a few words work well');
    await examine('setup');
    await page.getByRole('button', { name: 'Create the admin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Signals' }).waitFor();
    await examine('signals-empty');
  });

  test('the sample loads with one click, and its run is watched to the end', async () => {
    await page.getByRole('button', { name: 'Load the sample workspace' }).click();
    await page.waitForURL('**/runs/*');
    await waitForRunEnd();
    expect(await readTile('Sources')).toContain(`${SAMPLE_SOURCE_COUNT} of ${SAMPLE_SOURCE_COUNT}`);
    await expect.poll(() => readRunRow('Patch Window'), { timeout: SCREEN_TIMEOUT_MS }).toMatch(/^Done 4 0 4 0 0 4 /);
    await examine('run');
  });

  test('the icon is where a browser looks that has not read the page yet', async () => {
    const answer = await fetch(new URL('/favicon.ico', product.url));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  });

  test('runs can be left to the hand', async () => {
    await go('Settings');
    await examine('settings');
    await page.getByText('Run on schedule').click();
    expect(await page.getByRole('switch', { name: 'Run on schedule' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Settings saved').waitFor();
  });

  test('a feed is found at its site’s address', async () => {
    await go('Sources');
    await addSource(new URL('/', news.feedUrls[0]).href, BOLT_STREET.title);
    expect(await page.getByRole('row').count()).toBe(1 + SAMPLE_SOURCE_COUNT + 1);
    await examine('sources');
  });

  test('a run over all sources is watched to its end', async () => {
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.waitForURL('**/runs/*');
    await waitForRunEnd();
    expect(await readTile('Sources')).toContain(`${SAMPLE_SOURCE_COUNT + 1} of ${SAMPLE_SOURCE_COUNT + 1}`);
    // Of so many sources the newest events alone are shown at first.
    await page.getByRole('button', { name: /^Show all \d/ }).click();
    await page.getByText(`${BOLT_STREET.title}: 2 items listed, 2 new or changed`).waitFor();
    await go('Runs');
    await examine('runs');
  });

  test('a signal shows its quote where it stands', async () => {
    await go('Signals');
    await examine('signals');
    await page.getByRole('searchbox').fill('Larn Tyres');
    await page.getByRole('link', { name: /Wexmoor.*Acquisition/ }).click();
    await page.locator('mark').first().waitFor();
    expect(BOLT_STREET.items[0]?.paragraphs?.join(' ') ?? '').toContain(await page.locator('mark').first().innerText());
    await examine('signal');
  });

  test('a rejection with a reason changes the numbers of the source', async () => {
    await page.getByRole('button', { name: 'Reject…' }).click();
    await page.getByRole('menuitem', { name: /Wrong type of event/ }).click();
    await page.getByText('Rejected: wrong type of event').first().waitFor();
    await go('Sources');
    await page.getByRole('link', { name: BOLT_STREET.title }).click();
    await page.getByRole('heading', { level: 1, name: BOLT_STREET.title }).waitFor();
    await page.getByRole('link', { name: '1 rejected' }).waitFor();
    expect(await readTile('Precision')).toContain('0%');
    await examine('source');
  });

  test('keys that nobody waits for decide what they mean', async () => {
    await go('Signals');
    const count = async (tab: string) => Number((await page.getByRole('link', { name: new RegExp(`^${tab} \\d`) }).innerText()).replace(/\D/g, ''));
    const [accepted, rejected] = [await count('Accepted'), await count('Rejected')];
    for (const key of ['j', 'a', 'a', 'r', '6', 'a']) await page.keyboard.press(key);
    await expect.poll(async () => [await count('Accepted'), await count('Rejected')]).toEqual([accepted + 3, rejected + 1]);
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('costs are shown', async () => {
    await go('Costs');
    await examine('costs');
  });

  test('no screen broke its policy or threw', () => {
    expect(complaints).toEqual([]);
  });
});

describe('a run that is disturbed', () => {
  const newsrooms = slowNewsrooms(4, 12);
  let slowNews: NewsServer;

  beforeAll(async () => {
    slowNews = await startNewsServer({ feeds: newsrooms, latencyMs: 300, firstHost: 200 });
  });
  afterAll(() => slowNews.close());

  test('goes on after a reload and after its worker was killed', async () => {
    await go('Sources');
    for (const [index, { title }] of newsrooms.entries()) await addSource(slowNews.feedUrls[index]!, title);
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.waitForURL('**/runs/*');
    const address = page.url();
    await page.getByText('Running', { exact: true }).first().waitFor();

    await page.reload();
    expect(page.url()).toBe(address);
    await page.getByText('Running', { exact: true }).first().waitFor();

    const killed = await product.workerPid();
    process.kill(killed, 'SIGKILL');
    await waitForRunEnd();
    expect(await product.workerPid()).not.toBe(killed);
    expect(await readTile('New or changed items')).toContain(' 48 ');
    for (const { title } of newsrooms) await expect.poll(() => readRunRow(title), { timeout: SCREEN_TIMEOUT_MS }).toMatch(/^Done 12 0 12 0 0 12 /);
    expect(complaints).toEqual([]);
  });
});
