import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import { memoryProject } from "../../node/project-file/memory-project.ts";
import { localCohort } from "../../risk/local/local-cohort.ts";
import { serialiseLocalModel } from "../../risk/local/local-model-document.ts";
import { makeLocalModel } from "../../risk/local/make-local-model.ts";
import { defaultRiskModel } from "../../risk/models/risk-models.ts";
import { parseTable } from "../../stats/table/table.ts";
import type { ProjectStore } from "../project-store.ts";
import { keepLocalModel } from "./keep-local-model.ts";
import { localModelDocuments } from "./local-model-documents.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

let store: ProjectStore;
beforeEach(() => {
  store = got(memoryProject("Study", by));
});
afterEach(() => store.close());

it("a local model is kept as the next version only", async () => {
  const table = readFileSync(new URL("../../../e2e/reference/r-risk/cohort.csv", import.meta.url), "utf8");
  const cohort = got(localCohort(defaultRiskModel, parseTable(table), { outcome: "newFracture" }));
  const [first, second] = [1, 2].map((version) =>
    serialiseLocalModel(
      got(
        makeLocalModel(defaultRiskModel, cohort, {
          ...{ step: "intercept", name: `local-${version}`, version: String(version), seed: 1, repeats: 5 },
          description: { en: "Ours.", "zh-CN": "本院。" },
          followUp: { en: "Two years.", "zh-CN": "两年。" },
        }),
      ),
    ),
  ) as [string, string];
  await expect(keepLocalModel(store, second, by)).rejects.toThrow("local-2 is not the next version after 0");
  expect(got(await keepLocalModel(store, first, by))).toBe(1);
  expect(got(await keepLocalModel(store, second, by))).toBe(2);
  expect(got(localModelDocuments(store))).toEqual([second, first]);
  expect((await keepLocalModel(store, "{}", by)).ok).toBe(false);
});
