import { type Result, success } from "../../base/result.ts";
import type { MeasuredSlice } from "../../pipeline/measuring/measured-slice.ts";
import { type Pseudonyms, withPseudonyms } from "../../project/exports/with-pseudonyms.ts";
import type { Case } from "../../study/case/case.ts";
import { measureAgain } from "./measure-again.ts";

/** Measured again, and then with the pseudonym, where pictures name the image. */
export async function measureNamed(
  work: Case,
  path: string,
  pseudonyms: Pseudonyms | undefined,
): Promise<Result<MeasuredSlice>> {
  const measured = await measureAgain(work, path);
  if (!measured.ok || pseudonyms === undefined) return measured;
  const named = withPseudonyms(measured.value.work, pseudonyms);
  if (!named.ok) return named;
  const { analysis } = measured.value;
  const result = named.value.result ?? analysis.result;
  const value = { ...measured.value, work: named.value, analysis: { ...analysis, result } };
  return success(value, measured.issues);
}
