import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { SIGNAL_TYPE_KEYS, type SignalTypeKey } from '#lib/model/signal-type.ts';
import { DENSE_SIZE, HASH_SIZE, type Features } from './features.ts';

/** Name of the embedded analyser, part of an analysis's identity: raise it with every change of weights or patterns. */
export const EMBEDDED_MODEL = 'embedded-2';

/** One type's linear classifier. */
export interface TypeModel {
  bias: number;
  /** Eight-bit weights of the hashed features; times `scale` they are the weights. */
  hashed: Int8Array;
  scale: number;
  dense: Float32Array;
  /** Turns a score into a probability: 1 / (1 + exp(-(slope * score + offset))). */
  slope: number;
  offset: number;
  /** A probability from here on is a signal. */
  threshold: number;
}

/** What the weights were fitted on; shown nowhere, kept so that a reader of the file knows. */
export interface ModelCard {
  fitted: string;
  examples: Record<string, number>;
  method: string;
}

interface Header {
  card: ModelCard;
  types: { key: SignalTypeKey; bias: number; scale: number; dense: number[]; slope: number; offset: number; threshold: number }[];
}

/**
 * The weights that ship with Karhuno. Model card: one logistic regression per type over hashed words, word pairs and
 * word parts and over the hand-written patterns; fitted by `fit-cli.ts` on openly licensed (MIT) financial headlines
 * of 2022, on headlines of 2025 and 2026 that were labelled by hand for this purpose, and on about 210 sentences written for it
 * (the counts are in the file's header); thresholds and probabilities from held-out folds. English only; good at headlines
 * and leads, fair at sentences further down; weakest at hiring and security incidents, where examples are few.
 */
export function loadModel(): ReadonlyMap<SignalTypeKey, TypeModel> {
  loaded ??= decodeModel(readFileSync(new URL('./weights.bin', import.meta.url)));
  return loaded;
}
let loaded: ReadonlyMap<SignalTypeKey, TypeModel> | null = null;

/** Four bytes of header length, the header as JSON, then the hashed weights type by type; all of it Brotli. */
export function decodeModel(file: Uint8Array): ReadonlyMap<SignalTypeKey, TypeModel> {
  const bytes = brotliDecompressSync(file);
  const headerLength = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + headerLength)) as Header;
  const expected = 4 + headerLength + SIGNAL_TYPE_KEYS.length * HASH_SIZE;
  if (bytes.length !== expected || header.types.some(({ key, dense }, i) => key !== SIGNAL_TYPE_KEYS[i] || dense.length !== DENSE_SIZE)) {
    throw new Error('lib/analyse/offline/weights.bin does not fit this version of the code; fit it again with fit-cli.ts.');
  }
  return new Map(header.types.map(({ key, dense, ...type }, i) => {
    const start = bytes.byteOffset + 4 + headerLength + i * HASH_SIZE;
    return [key, { ...type, dense: Float32Array.from(dense), hashed: new Int8Array(bytes.buffer, start, HASH_SIZE) }];
  }));
}

/** The classifier's raw score; above 0 leans to yes. */
function scoreFeatures({ bias, hashed, scale, dense }: Pick<TypeModel, 'bias' | 'hashed' | 'scale' | 'dense'>, features: Features): number {
  let sum = 0;
  for (const place of features.hashed) sum += hashed[place]!;
  let score = bias + sum * scale * features.hashedValue;
  for (let i = 0; i < dense.length; i += 1) score += dense[i]! * features.dense[i]!;
  return score;
}

/** The calibrated probability that the text tells an event of the type. */
export function predict(model: TypeModel, features: Features): number {
  return 1 / (1 + Math.exp(-(model.slope * scoreFeatures(model, features) + model.offset)));
}
