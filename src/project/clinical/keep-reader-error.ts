import { mapResult, type Result } from "../../base/result.ts";
import type { GivenReaderError } from "../../risk/predict/reader-error.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { StorePort } from "../store-port.ts";

/** The name under which a project keeps its reader's own error, one version a study that was taken for it. */
export const readerErrorName = "own";

/** The reader's own error as an agreement study found it, and of how many pairs. */
export interface ReaderErrorOfStudy {
  readonly study: string;
  readonly pairs: number;
  /** Empty where the four muscles together were not measured in both readings. */
  readonly readerError: GivenReaderError;
}

/** The reader's own error as a project keeps it: what `readReaderError` reads, and the study it comes from. */
export function serialiseReaderError({ study, pairs, readerError }: ReaderErrorOfStudy): string {
  const { source: _, ...numbers } = readerError;
  return `${JSON.stringify({ study, readerError: { ...numbers, pairs } })}\n`;
}

/** Takes what an agreement study found as the error with which the project's risks are computed from now on. */
export async function keepReaderError(
  store: StorePort<"writeDocument">,
  found: ReaderErrorOfStudy,
  by: Actor,
): Promise<Result<null>> {
  const text = serialiseReaderError(found);
  return mapResult(await store.writeDocument("reader-error", readerErrorName, text, by), () => null);
}
