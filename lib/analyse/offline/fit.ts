import { brotliCompressSync, constants } from 'node:zlib';
import { SIGNAL_TYPE_KEYS } from '#lib/model/signal-type.ts';
import { DENSE_SIZE, HASH_SIZE, type Features } from './features.ts';
import type { ModelCard, TypeModel } from './model.ts';

/** One text with what is known of it: for each type 1 (yes), 0 (no) or null (unknown, not learnt from). */
export interface Example {
  features: Features;
  targets: readonly (0 | 1 | null)[];
  weight: number;
  /** Which examples are left out together when probabilities are calibrated. */
  fold: number;
}

interface Linear {
  bias: number;
  hashed: Float32Array;
  dense: Float32Array;
}

const FOLDS = 5;
const EPOCHS = 12;
const LEARNING_RATE = 0.25;
/** Pulls weights towards 0: what is rare or useless stays small. */
const DECAY = 2e-5;
/** Weights below this share of the largest are dropped from the file. */
const PRUNE = 1 / 127;
/** Thresholds whose F1 is this near the best are as good as it. */
const FLAT = 0.004;

/**
 * Fits one logistic regression per type by AdaGrad (Duchi 2011), calibrates it by Platt's method on folds that it has not seen,
 * and puts the threshold as low as F1 on those folds stays about at its best.
 * @param random 0 to 1, decides the order of examples
 */
export function fitModel(examples: readonly Example[], random: () => number, progress: (line: string) => void): TypeModel[] {
  return SIGNAL_TYPE_KEYS.map((key, type) => {
    const known = examples.filter(({ targets }) => targets[type] !== null);
    const held: { score: number; target: 0 | 1; weight: number }[] = [];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const linear = fitLinear(known.filter((example) => example.fold !== fold), type, random);
      for (const example of known.filter((candidate) => candidate.fold === fold)) {
        held.push({ score: scoreLinear(linear, example.features), target: example.targets[type]!, weight: example.weight });
      }
    }
    const { slope, offset } = calibrate(held);
    const best = bestThreshold(held.map(({ score, ...rest }) => ({ ...rest, probability: sigmoid(slope * score + offset) })));
    progress(`${key}: ${held.filter(({ target }) => target === 1).length} yes of ${held.length}, held-out F1 ${best.f1.toFixed(3)} at ${best.threshold.toFixed(2)}`);
    return { ...quantise(fitLinear(known, type, random)), slope, offset, threshold: best.threshold };
  });
}

function fitLinear(examples: readonly Example[], type: number, random: () => number): Linear {
  const linear: Linear = { bias: -2, hashed: new Float32Array(HASH_SIZE), dense: new Float32Array(DENSE_SIZE) };
  const squares: Linear = { bias: 1e-6, hashed: new Float32Array(HASH_SIZE).fill(1e-6), dense: new Float32Array(DENSE_SIZE).fill(1e-6) };
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) step(linear, squares, examples[index]!, examples[index]!.targets[type]!);
  }
  return linear;
}

function step(linear: Linear, squares: Linear, { features, weight }: Example, target: 0 | 1): void {
  const error = (sigmoid(scoreLinear(linear, features)) - target) * weight;
  const hashedGradient = error * features.hashedValue;
  for (const place of features.hashed) {
    const gradient = hashedGradient + DECAY * linear.hashed[place]!;
    squares.hashed[place]! += gradient * gradient;
    linear.hashed[place]! -= (LEARNING_RATE * gradient) / Math.sqrt(squares.hashed[place]!);
  }
  for (let i = 0; i < DENSE_SIZE; i += 1) {
    const value = features.dense[i]!;
    if (value === 0) continue;
    const gradient = error * value + DECAY * linear.dense[i]!;
    squares.dense[i]! += gradient * gradient;
    linear.dense[i]! -= (LEARNING_RATE * gradient) / Math.sqrt(squares.dense[i]!);
  }
  squares.bias += error * error;
  linear.bias -= (LEARNING_RATE * error) / Math.sqrt(squares.bias);
}

function scoreLinear({ bias, hashed, dense }: Linear, features: Features): number {
  let score = bias;
  for (const place of features.hashed) score += hashed[place]! * features.hashedValue;
  for (let i = 0; i < DENSE_SIZE; i += 1) score += dense[i]! * features.dense[i]!;
  return score;
}

/** Platt's sigmoid by gradient descent, with his smoothed targets. */
function calibrate(held: readonly { score: number; target: 0 | 1; weight: number }[]): { slope: number; offset: number } {
  const positives = held.filter(({ target }) => target === 1).length;
  const yes = (positives + 1) / (positives + 2);
  const no = 1 / (held.length - positives + 2);
  const total = held.reduce((sum, { weight }) => sum + weight, 0);
  let [slope, offset] = [0.5, 0];
  for (let round = 0; round < 3_000; round += 1) {
    let [slopeGradient, offsetGradient] = [0, 0];
    for (const { score, target, weight } of held) {
      const error = (sigmoid(slope * score + offset) - (target === 1 ? yes : no)) * weight;
      slopeGradient += error * score;
      offsetGradient += error;
    }
    slope -= (0.3 * slopeGradient) / total;
    offset -= (0.3 * offsetGradient) / total;
  }
  return { slope, offset };
}

function bestThreshold(held: readonly { probability: number; target: 0 | 1; weight: number }[]): { threshold: number; f1: number } {
  const sorted = [...held].sort((a, b) => b.probability - a.probability);
  const positives = held.reduce((sum, { target, weight }) => sum + target * weight, 0);
  const steps: { threshold: number; f1: number }[] = [];
  let [hits, taken] = [0, 0];
  for (const { probability, target, weight } of sorted) {
    hits += target * weight;
    taken += weight;
    steps.push({ threshold: probability, f1: (2 * hits) / (taken + positives) });
  }
  const f1 = Math.max(0, ...steps.map((step) => step.f1));
  // F1 is flat around its best: of what is about as good, what finds most.
  return { threshold: steps.findLast((step) => step.f1 >= f1 - FLAT)?.threshold ?? 0.5, f1 };
}

function quantise({ bias, hashed, dense }: Linear): Pick<TypeModel, 'bias' | 'hashed' | 'scale' | 'dense'> {
  const largest = hashed.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0) || 1;
  const scale = largest / 127;
  return { bias, scale, dense, hashed: Int8Array.from(hashed, (weight) => (Math.abs(weight) < PRUNE * largest ? 0 : Math.round(weight / scale))) };
}

/** The file that `decodeModel` reads. */
export function encodeModel(types: readonly TypeModel[], card: ModelCard): Uint8Array {
  const header = Buffer.from(JSON.stringify({
    card,
    types: types.map(({ hashed: _, dense, ...type }, i) => ({ key: SIGNAL_TYPE_KEYS[i], ...type, dense: [...dense].map((weight) => Number(weight.toFixed(4))) })),
  }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const tables = types.map(({ hashed }) => Buffer.from(hashed.buffer, hashed.byteOffset, hashed.length));
  return brotliCompressSync(Buffer.concat([length, header, ...tables]), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
