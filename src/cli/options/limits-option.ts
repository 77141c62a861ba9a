import { InvalidArgumentError } from "commander";

/** Two numbers given as LO..HI. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

const number = String.raw`[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const limitsPattern = new RegExp(`^(${number})\\.\\.(${number})$`);

/** Reads LO..HI, both finite, negative and decimal allowed (`-100..500`, `0.5..1e3`). */
export function parseLimits(text: string): Limits {
  const [, low, high] = limitsPattern.exec(text) ?? [];
  const limits = { lower: Number(low), upper: Number(high) };
  if (!Number.isFinite(limits.lower) || !Number.isFinite(limits.upper)) {
    throw new InvalidArgumentError("Give two numbers as LO..HI, for example -100..500.");
  }
  if (limits.lower > limits.upper) throw new InvalidArgumentError("LO is above HI.");
  return limits;
}
