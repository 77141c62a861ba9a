/** A generator of uniform numbers (xorshift32): the same numbers for the same seed on every machine. */
export function uniform(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  for (let i = 0; i < 8; i++) next();
  return next;
}

/** Normal numbers (mean 0, variance 1) as the sum of six uniform ones (Irwin-Hall; kurtosis 2.8, tails end at 4.2). */
export function normal(seed: number): () => number {
  const next = uniform(seed);
  return () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2;
}

export type Noise3 = (x: number, y: number, z: number) => number;

/** Smooth random field, about -1 to 1, features of size 1 (gradient noise, K. Perlin, Improving Noise, 2002). */
export function noiseField(seed: number): Noise3 {
  const next = uniform(seed);
  const table = new Uint8Array(512);
  for (let i = 0; i < 256; i++) table[i] = i;
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    const held = table[i]!;
    table[i] = table[j]!;
    table[j] = held;
  }
  table.copyWithin(256, 0, 256);
  const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const slope = (hash: number, x: number, y: number, z: number) => {
    const h = hash & 15;
    const a = h < 8 ? x : y;
    const b = h < 4 ? y : h === 12 || h === 14 ? x : z;
    return ((h & 1) === 0 ? a : -a) + ((h & 2) === 0 ? b : -b);
  };
  return (x, y, z) => {
    const fx = Math.floor(x);
    const fy = Math.floor(y);
    const fz = Math.floor(z);
    const i = fx & 255;
    const j = fy & 255;
    const k = fz & 255;
    const dx = x - fx;
    const dy = y - fy;
    const dz = z - fz;
    const u = fade(dx);
    const v = fade(dy);
    const w = fade(dz);
    const a = table[i]! + j;
    const aa = table[a & 255]! + k;
    const ab = table[(a + 1) & 255]! + k;
    const b = table[i + 1]! + j;
    const ba = table[b & 255]! + k;
    const bb = table[(b + 1) & 255]! + k;
    const low1 = slope(table[aa & 255]!, dx, dy, dz);
    const low = low1 + u * (slope(table[ba & 255]!, dx - 1, dy, dz) - low1);
    const low2 = slope(table[ab & 255]!, dx, dy - 1, dz);
    const lowY = low2 + u * (slope(table[bb & 255]!, dx - 1, dy - 1, dz) - low2);
    const high1 = slope(table[(aa + 1) & 255]!, dx, dy, dz - 1);
    const high = high1 + u * (slope(table[(ba + 1) & 255]!, dx - 1, dy, dz - 1) - high1);
    const high2 = slope(table[(ab + 1) & 255]!, dx, dy - 1, dz - 1);
    const highY = high2 + u * (slope(table[(bb + 1) & 255]!, dx - 1, dy - 1, dz - 1) - high2);
    const front = low + v * (lowY - low);
    return front + w * (high + v * (highY - high) - front);
  };
}
