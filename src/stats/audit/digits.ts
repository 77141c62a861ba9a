import { type PrintedNumber, printedNumber } from "./printed-number.ts";

/** A number of a document that was checked when it was read. */
export function digits(text: string): PrintedNumber {
  const number = printedNumber(text);
  if (!number) throw new Error(`Not a printed number: ${text}`);
  return number;
}

/** Below this p a difference counts as significant. */
export const significanceLevel = 0.05;
