import type { Issue } from "../../base/issue.ts";
import { mean } from "../../stats/numbers/mean.ts";
import { type PairsAgreement, readerErrorOf } from "./agreement-of-pairs.ts";

/**
 * A study of agreement as plain data, to be kept as a document or printed as JSON; `readReaderError` reads the reader's
 * error from it.
 */
export function agreementDocument(found: PairsAgreement, issues: readonly Issue[]) {
  const { source: _, ...error } = readerErrorOf(found);
  return {
    pairs: found.pairs.length,
    readerError: { ...error, pairs: found.pairs.length },
    quantities: found.quantities.map(({ region, quantity, agreement: { issues: __, ...agreement } }) => ({
      region,
      quantity,
      unit: quantity === "fdr" ? "%" : "cm2",
      ...agreement,
    })),
    dice: found.outlines.map(({ region, dice }) => ({
      region,
      n: dice.length,
      mean: mean(dice),
      least: Math.min(...dice),
      greatest: Math.max(...dice),
    })),
    issues,
  };
}
