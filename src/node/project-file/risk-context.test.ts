import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Result } from "../../base/result.ts";
import type { SliceFacts } from "../../image/slice.ts";
import { readerErrorName } from "../../project/clinical/keep-reader-error.ts";
import { localModelName } from "../../project/clinical/local-model-documents.ts";
import { riskContextOf } from "../../project/clinical/risk-context.ts";
import { riskOfResult } from "../../project/clinical/risk-of-result.ts";
import { localModelReport } from "../../report/risk/local-model-report.ts";
import { localCohort } from "../../risk/local/local-cohort.ts";
import { parseLocalModel, serialiseLocalModel } from "../../risk/local/local-model-document.ts";
import { makeLocalModel } from "../../risk/local/make-local-model.ts";
import { defaultRiskModel } from "../../risk/models/risk-models.ts";
import { parseTable } from "../../stats/table/table.ts";
import { memoryProject } from "./memory-project.ts";
import { sampleCase } from "./sample-work.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const got = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};
const cohort = got(
  localCohort(
    defaultRiskModel,
    parseTable(readFileSync(new URL("../../../e2e/reference/r-risk/cohort.csv", import.meta.url), "utf8")),
    { outcome: "newFracture" },
  ),
);
const localModel = (version: string, step: "intercept" | "refit") =>
  got(
    makeLocalModel(defaultRiskModel, cohort, {
      ...{ step, name: `local-${version}`, version, seed: 1, repeats: 5 },
      description: { en: "Ours.", "zh-CN": "本院。" },
      followUp: { en: "Two years.", "zh-CN": "两年。" },
    }),
  );
const facts: SliceFacts = { transferSyntaxUid: "1.2.840.10008.1.2.1", frame: 1, frames: 1 };
const { result } = sampleCase(1);

test("outside a project's data a slice's risk is as it was", () => {
  const store = got(memoryProject("Study", by));
  expect(got(riskContextOf(store, "P00001"))).toEqual({ models: [], known: {} });
  expect(got(riskContextOf(store, undefined)).known).toEqual({});
});

test("a project adds the table's values, every version of its model and its reader's error", () => {
  const store = got(memoryProject("Study", by));
  const values = { ageYears: 72, csaCm2: 30, vitaminDNgMl: 16 };
  store.writePatients([{ patientId: "P00001", values, columns: {}, outcome: 1 }], by);
  store.writeDocument("risk-model", localModelName, serialiseLocalModel(localModel("1", "intercept")), by);
  store.writeDocument("risk-model", localModelName, serialiseLocalModel(localModel("2", "refit")), by);
  const error = { readerError: { csaCm2: 0.8, fdrPercent: 1.2, pairs: 30 } };
  store.writeDocument("reader-error", readerErrorName, JSON.stringify(error), by);
  const context = got(riskContextOf(store, "P00001"));
  expect(context.models.map(({ name }) => name)).toEqual(["local-2", "local-1"]);
  expect(context.readerError).toMatchObject({ csaCm2: 0.8, fdrPercent: 1.2 });

  const risk = riskOfResult(result!, facts, { values: { ageYears: 80 }, model: "local-1" }, context);
  expect(risk.model.name).toBe("local-1");
  expect(risk.input).toMatchObject({
    ageYears: 80,
    csaCm2: { value: 19, provenance: { kind: "measured" } },
    vitaminDNgMl: { value: 16, provenance: { kind: "imported" } },
  });
  expect(got(risk.predicted).settings.readerError).toEqual({ csaCm2: 0.8, fdrPercent: 1.2 });
  expect(got(risk.predicted).caveats.map(({ code }) => code)).toContain("reader-error-given");
});

test("what a Case says itself comes before the project, and an unknown model gives no number", () => {
  const context = { models: [], known: {}, readerError: { csaCm2: 0.8 } };
  const own = { values: {}, readerError: { csaCm2: 0.5 } };
  const { predicted } = riskOfResult(result!, facts, own, context);
  expect(got(predicted).settings.readerError.csaCm2).toBe(0.5);
  const unknown = riskOfResult(result!, facts, { values: {}, model: "local-7" }, context);
  expect(unknown.predicted.issues.map(({ code }) => code)).toEqual(["risk-model-unknown"]);
});

test("a local model is read back as it was written, and nothing else is", () => {
  const local = localModel("1", "refit");
  expect(got(parseLocalModel(serialiseLocalModel(local)))).toEqual(JSON.parse(JSON.stringify(local)));
  for (const text of ["", "null", JSON.stringify({ model: local.model }), JSON.stringify(local.model)]) {
    expect(parseLocalModel(text).issues.map(({ code }) => code)).toEqual(["risk-model-unreadable"]);
  }
});

test("its report has R's coefficients behind its cells", () => {
  const r = JSON.parse(
    readFileSync(new URL("../../../e2e/reference/r-risk/local-model.json", import.meta.url), "utf8"),
  );
  const { tables, figures, methods } = localModelReport(localModel("1", "refit"), {
    name: "paraspine",
    version: "1",
  });
  const rows = tables[1]!.rows;
  expect(rows[0]!.cells[2]!.values![0]).toBeCloseTo(r.refit.intercept, 5);
  for (const [index, key] of r.refit.keys.entries()) {
    const row = rows.find(({ id }) => id === key)!;
    expect(row.cells[2]!.values![0]).toBeCloseTo(r.refit.b[index], 5);
  }
  expect(figures.map(({ id }) => id)).toEqual(["calibration", "decision"]);
  expect(methods!.en).toContain(`${r.n} local patients`);
});
