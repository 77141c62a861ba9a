import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, pairs, pairsReference } from "../../../e2e/reference/r/drawn-pairs.ts";
import { expectRelative } from "../../../e2e/reference/r/r-reference.ts";
import type { Result } from "../../base/result.ts";
import { createProject, openProject } from "../../node/project-file/open-project.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { parseTable } from "../../stats/table/table.ts";
import type { Case } from "../../study/case/case.ts";
import { planRepeats } from "../../study/project/plan-repeats.ts";
import { sliceIdOf } from "../../study/project/project-slice.ts";
import { readClinicalTable } from "../../study/project/read-clinical-table.ts";
import { capturedRun } from "../captured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-studies-"));
afterAll(() => rmSync(folder, { recursive: true }));
const by = { reader: "A", at: "2026-01-31T08:15:00.000Z" };

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};

function project(name: string, work: (store: ProjectStore) => void): string {
  const path = join(folder, `${name}.paraspine`);
  const store = must(createProject(path, name, by));
  work(store);
  store.close();
  return path;
}

const addDrawn = (store: ProjectStore, work: Case) => {
  const id = sliceIdOf(work.image);
  must(store.addSlices([{ id, image: work.image, path: `/scans/${id}.dcm` }], by));
  must(store.writeCase(id, work, "checked", by));
};

describe("blinded repeats of a project", () => {
  const numberOf = (sliceId: string) => Number(sliceId.slice(0, 64));
  const path = project("repeats", (store) => {
    for (const { first } of pairs) addDrawn(store, first);
    const rows = must(store.rows());
    const repeats = planRepeats(rows, { study: "intra", reader: "A", count: 12, seed: store.facts().id });
    must(store.addRepeats(repeats, by));
    must(store.addRepeats([{ ...repeats[0]!, study: "open" }], by));
    for (const { code, sliceId } of repeats) {
      must(store.writeRepeat("intra", code, drawn(numberOf(sliceId), 1), by));
    }
  });

  it("--project and --study give R's numbers, whatever the order in which they were drawn", async () => {
    const { code, stdout } = await paraspine(
      "stats",
      "agreement",
      "--project",
      path,
      "--study",
      "intra",
      "--json",
    );
    expect(code).toBe(0);
    const { pairs: n, readerError } = JSON.parse(stdout);
    const { csa, fdr } = pairsReference.sum!;
    expectRelative([n, readerError.csaCm2, readerError.fdrPercent], [12, csa!.sem, fdr!.sem], 1e-9);
  });

  it("a study of which nothing was drawn, or that is none, has no pairs", async () => {
    const open = await paraspine("stats", "agreement", "--project", path, "--study", "open");
    expect([open.code, open.stdout]).toEqual([1, ""]);
    expect(open.stderr).toContain("[agreement-no-pairs]");
    expect(open.stderr).toContain("[agreement-unpaired]");
    const none = await paraspine("stats", "agreement", "--project", path, "--study", "inter");
    expect(none.stderr).toContain("[agreement-no-pairs]");
    expect((await paraspine("stats", "agreement", "--project", path)).code).toBe(2);
    const nowhere = join(folder, "nowhere.paraspine");
    const missing = await paraspine("stats", "agreement", "--project", nowhere, "--study", "intra");
    expect(missing.stderr).toContain("[file-not-found]");
  });
});

describe("a local model from a project", () => {
  const source = parseTable(
    readFileSync(new URL("../../../e2e/reference/r-risk/cohort.csv", import.meta.url), "utf8"),
  );
  const r = JSON.parse(
    readFileSync(new URL("../../../e2e/reference/r-risk/local-model.json", import.meta.url), "utf8"),
  );
  let path = "";
  beforeAll(() => {
    const headings = ["住院号", "新发椎体骨折", "年龄", "糖尿病", "CSA (cm²)", "FDR (%)", "25-OH-D (nmol/L)"];
    const more = ["骨密度T值", "规律锻炼", "抗骨质疏松治疗"];
    const rows = source.rows.map((row, index) => [`00${index}`, ...row].join(","));
    const table = must(readClinicalTable(parseTable([[...headings, ...more].join(","), ...rows].join("\n"))));
    path = project("outcomes", (store) => must(store.writePatients(table.patients, by)));
  });

  it("clinical values and outcomes of a hospital's table give R's intercept and slope", async () => {
    const out = join(folder, "local.json");
    const argv = ["risk", "local", "--project", path, "--step", "intercept-and-slope", "--repeats", "20"];
    const { code, stderr } = await paraspine(...argv, "--out", out, "--json");
    expect([code, stderr.includes("error")]).toEqual([0, false]);
    const model = JSON.parse(readFileSync(out, "utf8"));
    expect(model.population).toMatchObject({ n: r.n, events: r.events });
    expectRelative(
      [model.link.intercept, model.link.slope],
      [r.interceptAndSlope.a, r.interceptAndSlope.b],
      1e-6,
    );
  });

  it("CSA and FDR come from the slices where the table has none", async () => {
    const measured = project("measured", (store) => {
      for (const { first } of pairs) addDrawn(store, first);
      must(
        store.writePatients([{ patientId: "007", values: { ageYears: 70 }, columns: {}, outcome: 1 }], by),
      );
    });
    const { code, stderr } = await paraspine("risk", "local", "--project", measured);
    expect(code).toBe(1);
    // One patient has every slice; none has all values, so nobody is left to learn from.
    expect(stderr).toContain("[risk-local-several-slices]");
    expect(stderr).toContain("[stats-empty-group]");
    expect(stderr).not.toContain("[risk-local-not-measured]");
  });

  it("a table is imported beside what is known, and what its columns were taken for is told", async () => {
    const target = project("import", (store) =>
      must(store.writePatients([{ patientId: "001", values: { ageYears: 70 }, columns: {} }], by)),
    );
    const table = join(folder, "hospital.csv");
    writeFileSync(table, "住院号,25-羟维生素D（ng/ml）,D,新发骨折\n001,16,x,1\n002,20,y,0\n");
    const argv = ["risk", "import", table, "--project", target, "--reader", "LW"];
    const { code, stdout } = await paraspine(...argv, "--map", "D=other");
    expect(code).toBe(0);
    expect(stdout).toMatch(/vitaminDNgMl[\s\S]*other[\s\S]*outcome/);
    const store = must(openProject(target, { readOnly: true }));
    expect(must(store.patients())).toEqual([
      { patientId: "001", values: { ageYears: 70, vitaminDNgMl: 16 }, columns: { D: "x" }, outcome: 1 },
      { patientId: "002", values: { vitaminDNgMl: 20 }, columns: { D: "y" }, outcome: 0 },
    ]);
    expect(must(store.audit("002"))[0]).toMatchObject({ action: "patient-written", reader: "LW" });
    store.close();
    expect(JSON.parse((await paraspine("risk", "import", table, "--json")).stdout)).toHaveLength(2);
    expect((await paraspine("risk", "import", table, "--map", "D=vitamins")).code).toBe(2);
    const unknown = await paraspine("risk", "import", table, "--map", "E=other");
    expect([unknown.code, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toContain("[clinical-unknown-column]");
  });

  it("goes with no table, and names what is missing", async () => {
    const table = join(folder, "table.csv");
    writeFileSync(table, "a\n1\n");
    expect((await paraspine("risk", "local", table, "--project", path)).code).toBe(2);
    expect((await paraspine("risk", "local", table)).code).toBe(2);
    expect((await paraspine("risk", "local")).code).toBe(2);
    const damaged = await paraspine("risk", "local", "--project", table);
    expect([damaged.code, damaged.stdout]).toEqual([1, ""]);
    expect(damaged.stderr).toContain("[project-damaged]");
  });

  it("stays as it was", () => {
    const store = must(openProject(path, { readOnly: true }));
    expect(must(store.patients())).toHaveLength(820);
    store.close();
  });
});
