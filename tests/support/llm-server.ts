import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { answerByRules, type ServedDocument, type ServedResult } from './llm-rules.ts';

/** What goes wrong with one request. `ok` is an answer by simple rules. */
export const FAULTS = [
  'ok', 'rate_limited', 'rate_limited_no_hint', 'rate_limited_long', 'no_quota', 'unauthorized', 'unknown_model', 'server_error', 'overloaded', 'reset', 'silent', 'drip',
  'html', 'truncated_json', 'length', 'length_empty', 'empty', 'refusal', 'refusal_text', 'wrong_schema', 'extra_key', 'bad_item', 'missing_id', 'double_id', 'unknown_id', 'too_many',
  'invented_quote', 'foreign_quote', 'wrong_company', 'wrong_model', 'shorter_model', 'no_usage', 'huge_usage', 'fenced', 'nul', 'half_surrogate', 'year_zero', 'other_type',
] as const;
export type Fault = (typeof FAULTS)[number];

/** One request as the server saw it. */
export interface ServedRequest {
  model: string;
  documents: ServedDocument[];
  body: Record<string, unknown>;
  fault: Fault;
}

export interface LlmServer {
  /** Ends in `/v1`. */
  url: string;
  requests: ServedRequest[];
  /** The coming requests go wrong in this way, one after the other; those after them are answered. */
  script(...faults: Fault[]): void;
  /** Decides for requests that no script covers. */
  decide(choose: (request: { documents: ServedDocument[]; count: number }) => Fault): void;
  close(): Promise<void>;
}

/** A small OpenAI-compatible server on loopback: chat completions with a JSON schema, usage figures, and faults on demand. */
export async function startLlmServer({ port = 0 }: { port?: number } = {}): Promise<LlmServer> {
  const scripted: Fault[] = [];
  const requests: ServedRequest[] = [];
  let choose: (request: { documents: ServedDocument[]; count: number }) => Fault = () => 'ok';
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => sendJson(response, 500, { error: { message: String(error) } }));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await readBody(request);
    if (request.method === 'GET' && request.url === '/v1/models') return sendJson(response, 200, { object: 'list', data: [{ id: 'local', object: 'model' }] });
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return sendJson(response, 404, { error: { message: 'Not found' } });
    const body = JSON.parse(raw) as { model: string; messages: { role: string; content: string }[] } & Record<string, unknown>;
    const documents = readDocuments(body.messages.at(-1)?.content ?? '');
    const fault = scripted.shift() ?? choose({ documents, count: requests.length });
    requests.push({ model: body.model, documents, body, fault });
    respond(request, response, fault, body, documents);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    script: (...faults) => void scripted.push(...faults),
    decide: (next) => void (choose = next),
    close: () => closeServer(server),
  };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The documents between their marks, as the prompt frames them. */
function readDocuments(content: string): ServedDocument[] {
  const frame = /<document id="([^"]*)" key="([^"]*)"(?: published="([^"]*)")?>\n([\s\S]*?)\n<\/document key="\2">/g;
  return [...content.matchAll(frame)].map(([, id = '', , published, text = '']) => ({ id, published: published ?? null, text }));
}

type Body = { model: string; messages: { role: string; content: string }[] };

/** Failures of transport and status here; answers that are wrong in themselves in `spoil`. */
function respond(request: IncomingMessage, response: ServerResponse, fault: Fault, body: Body, documents: ServedDocument[]): void {
  switch (fault) {
    case 'rate_limited': return sendJson(response, 429, error('Rate limit reached', 'rate_limit_exceeded'), { 'retry-after': '2' });
    case 'rate_limited_long': return sendJson(response, 429, error('Rate limit reached', 'rate_limit_exceeded'), { 'retry-after': '3600' });
    case 'rate_limited_no_hint': return sendJson(response, 429, error('Rate limit reached', 'rate_limit_exceeded'));
    case 'no_quota': return sendJson(response, 429, error('You exceeded your current quota', 'insufficient_quota'));
    case 'unauthorized': return sendJson(response, 401, error('Incorrect API key provided', 'invalid_api_key'));
    case 'unknown_model': return sendJson(response, 404, error('The model does not exist', 'model_not_found'));
    case 'server_error': return sendJson(response, 500, error('The server had an error', 'server_error'));
    case 'overloaded': return sendJson(response, 503, error('Overloaded', 'overloaded'));
    case 'reset': return void request.socket.destroy();
    case 'silent': return;
    case 'html': return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
    case 'drip': return drip(response, JSON.stringify(complete('ok', body, documents)));
    default: return sendJson(response, 200, complete(fault, body, documents));
  }
}

function error(message: string, code: string): Record<string, unknown> {
  return { error: { message, type: code, code, param: null } };
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** One character at a time, so that only a limit for the whole answer ends it. */
function drip(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  let at = 0;
  const timer = setInterval(() => (at < text.length ? response.write(text[at++]) : response.end()), 50);
  response.on('close', () => clearInterval(timer));
}

function complete(fault: Fault, { model, messages }: Body, documents: ServedDocument[]): Record<string, unknown> {
  const results = answerByRules(documents);
  const { content, finishReason, refusal } = spoil(fault, results, documents);
  const inputTokens = countRoughly(messages.map((message) => message.content).join(' '));
  const outputTokens = countRoughly(content ?? '');
  const usage = {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: countRoughly(messages[0]?.content ?? '') },
    completion_tokens_details: { reasoning_tokens: 0 },
  };
  return {
    id: 'chatcmpl-local',
    object: 'chat.completion',
    created: 0,
    model: fault === 'wrong_model' ? 'another-model' : fault === 'shorter_model' ? model.slice(0, -1) : model,
    choices: [{ index: 0, finish_reason: finishReason, message: { role: 'assistant', content, refusal } }],
    ...(fault === 'no_usage' ? {} : { usage: fault === 'huge_usage' ? { ...usage, prompt_tokens: 3_000_000_000 } : usage }),
  };
}

interface Spoilt {
  content: string | null;
  finishReason: string;
  refusal: string | null;
}

function spoil(fault: Fault, results: ServedResult[], documents: ServedDocument[]): Spoilt {
  const json = JSON.stringify({ results });
  const answer = (content: string | null, finishReason = 'stop', refusal: string | null = null): Spoilt => ({ content, finishReason, refusal });
  const changed = (change: (result: ServedResult, index: number) => unknown): Spoilt => answer(JSON.stringify({ results: results.map(change) }));
  const [first] = results;
  switch (fault) {
    case 'truncated_json': return answer(json.slice(0, -8));
    case 'length': return answer(json.slice(0, Math.floor(json.length / 2)), 'length');
    case 'length_empty': return answer('', 'length');
    case 'empty': return answer('');
    case 'refusal': return answer(null, 'stop', 'I cannot help with that.');
    case 'refusal_text': return answer('I am sorry, but I cannot help with that.');
    case 'fenced': return answer(`\`\`\`json\n${json}\n\`\`\``);
    case 'wrong_schema': return answer(JSON.stringify({ answers: results }));
    case 'extra_key': return answer(JSON.stringify({ results, note: 'as asked' }));
    case 'bad_item': return changed((result, index) => (index === 0 ? { ...result, signals: [{ type: 'gossip' }] } : result));
    case 'missing_id': return answer(JSON.stringify({ results: results.slice(1) }));
    case 'double_id': return answer(JSON.stringify({ results: [...results, ...(first ? [first] : [])] }));
    case 'unknown_id': return answer(JSON.stringify({ results: [...results, { id: 'd999', signals: [] }] }));
    case 'too_many': return answer(JSON.stringify({ results: Array.from({ length: 10_000 }, () => first) }));
    case 'invented_quote': return changed((result) => withSignals(result, { quote: 'The company announced record growth of 400 percent.' }));
    case 'wrong_company': return changed((result) => withSignals(result, { company: 'Zyxwvut Industries' }));
    case 'nul': return changed((result) => changeSignals(result, ({ company, title, quote }) => ({ company: `${company}\u0000`, title: `\u0000${title}`, quote: `${quote}\u0000` })));
    case 'half_surrogate': return changed((result) => changeSignals(result, ({ title }) => ({ title: `${title}\ud83d` })));
    case 'year_zero': return changed((result) => withSignals(result, { event_date: '0000-01-01' }));
    case 'other_type': return changed((result) => withSignals(result, { type: 'hiring' }));
    case 'foreign_quote': return changed((result, index) => withSignals(result, { quote: documents[(index + 1) % documents.length]?.text.split('\n')[0] ?? '' }));
    default: return answer(json);
  }
}

type ServedSignal = ServedResult['signals'][number];

function withSignals(result: ServedResult, change: Partial<ServedSignal>): ServedResult {
  return changeSignals(result, () => change);
}

function changeSignals(result: ServedResult, change: (signal: ServedSignal) => Partial<ServedSignal>): ServedResult {
  return { ...result, signals: result.signals.map((signal) => ({ ...signal, ...change(signal) })) };
}

function countRoughly(text: string): number {
  return Math.ceil(text.length / 4);
}

/** node tests/support/llm-server.ts --port 4010 [--faults server_error,ok,missing_id]: the faults repeat in order. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' }, faults: { type: 'string', default: 'ok' } } });
  const faults = values.faults.split(',').map((name) => FAULTS.find((fault) => fault === name) ?? fail(name));
  const server = await startLlmServer({ port: Number(values.port) });
  server.decide(({ count }) => faults[count % faults.length]!);
  process.stdout.write(`OPENAI_BASE_URL=${server.url}\n`);
}

function fail(name: string): never {
  throw new Error(`Unknown fault "${name}"; use ${FAULTS.join(', ')}.`);
}

if (import.meta.main) await main();
