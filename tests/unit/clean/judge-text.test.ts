import { describe, expect, it } from 'vitest';
import { judgeText } from '#lib/clean/judge-text.ts';

const NEWS = 'The company said on Monday that it will close its plant in the north of England by the end of the year, and union leaders asked for talks.';

function judge(title: string, text: string): string | null {
  return judgeText({ title, text }, { paywalled: false, walled: false });
}

describe('judgeText', () => {
  it.each([
    '500 jobs to go at Grimsby fridge plant', '500,000 customers hit by data breach at Acme', '400 employees laid off at Ford', '404 Media raises $5 million', '500 Global leads $10m round in Acme',
    'Error in accounts forces Acme to restate profit', 'Forbidden City museum signs deal with Acme', 'Not found guilty: Acme boss cleared', 'Access denied: Acme sues Globex over data', 'Security check firm buys Beta',
    'Just a moment of silence: Acme mourns its founder', 'Service unavailable to thousands as Acme network fails', '404 - how a number became the best known name on the web',
  ])('takes news for news: %s', (title) => {
    expect(judge(title, NEWS)).toBeNull();
  });

  it.each([
    '404', '404 Not Found', 'Error 404 (Not Found)', '404 - Page not found | Acme', 'HTTP 403 Forbidden', 'Access Denied', 'Access denied | www.acme.example used Cloudflare', '502 Bad Gateway', 'Just a moment...', 'Just a moment…',
    'Attention Required! | Cloudflare', 'Page not found at /news/1', 'Not Found – Acme', 'Ошибка 404', 'Error', '503 Service Temporarily Unavailable', 'Seite nicht gefunden (404)', 'Forbidden',
  ])('takes an error for an error: %s', (title) => {
    expect(judge(title, 'Go back to the home page, or use the search to find what you came for on our pages.')).toBe('error_page');
  });

  it.each(['Service unavailable - Velora outage hits banks', 'Service unavailable - Velora outage hits thousands of customers in Europe', 'Service Unavailable - Velora Outage Hits Many Banks', 'Access denied: Acme sues', 'Sign in Vienna: Acme buys Beta', 'Login data of thousands stolen from Acme'])('takes words of its own behind an error for a headline: %s', (title) => {
    expect(judge(title, `${NEWS} ${NEWS}`)).toBeNull();
  });

  it.each([
    ['Pagina non trovata', 'Torna alla home page.'], ['Acme', 'Spiacenti, la pagina che stai cercando non esiste.'], ['Página não encontrada - Acme', 'Volte para o início.'],
    ['Acme', 'A página que você procura não foi encontrada.'], ['页面不存在', '返回首页'], ['Acme', '抱歉，您访问的页面不存在或已被删除。'], ['Acme', 'Sorry, you have been blocked. You are unable to access acme.example'],
  ])('knows errors of other languages and blocks: %s, %s', (title, text) => {
    expect(judge(title, text)).toBe('error_page');
  });

  it.each([['Log in', 'Please sign in to continue'], ['Sign in | Acme', 'Email Password Forgot your password? Sign in with Google'], ['Login', 'You must be logged in to view this page.'], ['Acme', 'Log in — Please sign in to continue']])('knows a page that only lets members in: %s, %s', (title, text) => {
    expect(judge(title, text)).toBe('paywall');
  });

  it('believes a doubtful title where the text speaks like an error', () => {
    expect(judge('Error while loading Acme', 'Sorry, the page you are looking for could not be found. Try the search or go back to the home page of the site.')).toBe('error_page');
    expect(judge('Error 404 (Not Found)!!1', '404. That’s an error. The requested URL /news was not found on this server. That’s all we know.')).toBe('error_page');
  });

  it('takes a long text under an error for a text', () => {
    expect(judge('404 Not Found', NEWS.repeat(10))).toBeNull();
  });

  it.each([
    [`${NEWS}\n\nSubscribe to continue reading this article.`, 'paywall'],
    [`${NEWS}\n\nSubscribe to continue reading.\n\nAlready a subscriber? Log in here. From $1 a month, cancel at any time.`, 'paywall'],
    [`${NEWS}\n\nLog in to continue`, 'paywall'],
    [`${NEWS}\n\nLog in to read the full article.`, 'paywall'],
    [`${NEWS}\n\nFollow the link that we send you, choose a new password and log in to continue your order.`, null],
    [`${NEWS}\n\nSubscribe to continue reading.\n\n${'First month for one euro, then ten. '.repeat(3)}`, 'paywall'],
    [`Already a subscriber? ${NEWS}`, null],
    [`Subscribe to read our letter.\n\n${NEWS}`, null],
  ])('knows a wall by where it stands: %#', (text, reason) => {
    expect(judge('Acme to close a plant', text)).toBe(reason);
  });
});
