/** A number as a paper prints it: everything that rounds to its digits, or everything beyond a bound. */
export interface PrintedNumber {
  /** Without stars, signs of percent and spaces. */
  readonly text: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Worth of one in the last printed digit; 0 of a bound. */
  readonly unit: number;
}

/**
 * Reads a printed number: "75.64", "−3.74", "0.021*", "25.6 %", "P < 0.001", "> 0.8", "1.2e-5". Undefined where the text
 * is none.
 */
export function printedNumber(text: string): PrintedNumber | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[*†‡§%\s]/g, "")
    .replace(/^[pP]/, "")
    .replace(/^=/, "");
  const match = /^([<>≤≥]?)([+-]?(?:\d+\.?(\d*)|\.(\d+)))(?:[eE]([+-]?\d+))?$/.exec(plain);
  if (!match) return undefined;
  const [, relation, digits, decimals, bare, exponent] = match;
  const value = Number(`${digits}e${exponent ?? 0}`);
  if (!Number.isFinite(value)) return undefined;
  if (relation === "<" || relation === "≤") {
    return { text: plain, value, lower: Number.NEGATIVE_INFINITY, upper: value, unit: 0 };
  }
  if (relation === ">" || relation === "≥") {
    return { text: plain, value, lower: value, upper: Number.POSITIVE_INFINITY, unit: 0 };
  }
  const unit = 10 ** (Number(exponent ?? 0) - (decimals ?? bare ?? "").length);
  const half = unit / 2 + Math.abs(value) * 1e-12;
  return { text: plain, value, lower: value - half, upper: value + half, unit };
}
