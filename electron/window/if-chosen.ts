import { type Result, success } from "../../src/base/result.ts";
import type { Chosen } from "../../src/desktop-api.ts";

/** Asks something first, then does something with the answer; null where the reader cancelled. */
export async function ifChosen<Answer, Value>(
  asked: Promise<Answer | null>,
  then: (answer: Answer) => Promise<Result<Value>>,
): Promise<Result<Chosen<Value>>> {
  const answer = await asked;
  return answer === null ? success(null) : then(answer);
}
