import { expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { keepReaderError } from "./keep-reader-error.ts";
import { riskContextOf } from "./risk-context.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

it("a study's error is what the risks of the project are computed with from then on", async () => {
  const store = got(memoryProject("Study", by));
  const readerError = { csaCm2: 0.8, fdrPercent: 1.2 };
  got(await keepReaderError(store, { study: "intra", pairs: 30, readerError }, by));
  expect(got(riskContextOf(store, undefined)).readerError).toMatchObject({ csaCm2: 0.8, fdrPercent: 1.2 });
  store.close();
});
