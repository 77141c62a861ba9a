import { keysOf } from "../../src/risk/input/variable-keys.ts";
import type { GivenReaderError } from "../../src/risk/predict/reader-error.ts";
import type { Clinical } from "../../src/study/case/clinical.ts";

/** The clinical values with one quantity typed under one of its keys, or unknown; undefined where nothing is left. */
export function withValue(
  clinical: Clinical | undefined,
  variable: string,
  key: string,
  value: number | undefined,
): Clinical | undefined {
  const own = keysOf(variable);
  const others = Object.entries(clinical?.values ?? {}).filter(([other]) => !own.includes(other));
  const values = Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
  return kept({ ...clinical, values });
}

/** The clinical values with another model. */
export const withModel = (clinical: Clinical | undefined, model: string): Clinical | undefined =>
  kept({ ...clinical, values: clinical?.values ?? {}, model });

/** The clinical values with the reader's own error; an error without a number is none. */
export function withReaderError(
  clinical: Clinical | undefined,
  readerError: GivenReaderError | undefined,
): Clinical | undefined {
  const { readerError: _, ...rest } = clinical ?? { values: {} };
  const given = readerError?.csaCm2 !== undefined || readerError?.fdrPercent !== undefined;
  return kept({ ...rest, ...(given ? { readerError } : {}) });
}

const kept = (clinical: Clinical): Clinical | undefined =>
  Object.keys(clinical.values).length === 0 &&
  clinical.model === undefined &&
  clinical.readerError === undefined
    ? undefined
    : clinical;
