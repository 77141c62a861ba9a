import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { yang2025Rebuilt } from "../../risk/models/yang-2025-rebuilt.ts";
import { capturedRun } from "../captured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-risk-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown, name = "input.json"): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const risk = (...argv: readonly string[]) => capturedRun(["risk", ...argv]);

const patient = {
  ageYears: 75,
  diabetes: 1,
  csaCm2: 30.4,
  fdrPercent: 32.3,
  vitaminDNgMl: 14,
  bmdTScore: -3.7,
};

describe("paraspine risk", () => {
  it("--json has the agreed shape", async () => {
    const { code, stdout } = await risk(file(patient), "--json");
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.model).toEqual({ name: "yang-2025-recalibrated", version: "1.0.0" });
    expect(found.band).toBe("high");
    expect(found.percentile % 5).toBe(0);
    const [lower, upper] = found.interval;
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(1);
    expect(found.contributions.map((row: object) => Object.keys(row))).toEqual(
      Array(6).fill(["variable", "value", "centre", "logOdds"]),
    );
    expect(found.missing).toEqual(["exercise", "antiOsteoporosis"]);
    expect(found.outOfRange).toEqual([]);
    expect(found.caveats.map(({ code: name }: { code: string }) => name)).toContain("not-validated");
  });

  it("the same seed gives the same bytes", async () => {
    const path = file(patient);
    const first = await risk(path, "--json", "--seed", "5");
    expect(await risk(path, "--json", "--seed", "5")).toEqual(first);
    expect(JSON.parse(first.stdout).settings.seed).toBe(5);
  });

  it("gives no number outside the studied range, and says why", async () => {
    const { code, stdout, stderr } = await risk(file({ ...patient, ageYears: 85 }), "--json");
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found.outOfRange).toEqual(["ageYears"]);
    for (const absent of ["band", "percentile", "interval"]) expect(found).not.toHaveProperty(absent);
    expect(stderr).toContain("[risk-out-of-range]");
    expect((await risk(file({ ...patient, fdrPercent: 0.323 }))).code).toBe(1);
  });

  it("text is calm and coarse: no decimals of a risk, no advice", async () => {
    const { stdout } = await risk(file(patient));
    expect(stdout).toContain("Not validated, not for treatment decisions. Research use only.");
    expect(stdout).toContain("14 ng/mL × 2.496 = 34.944 nmol/L");
    expect(stdout.split("\n").find((line) => line.startsWith("Risk "))).toMatch(
      /^Risk +(about|above about|below about) \d+( to \d+)? %$/,
    );
    expect(stdout).not.toMatch(/protect|should|recommend/i);
  });

  it("speaks Chinese", async () => {
    const { stdout } = await capturedRun(["--lang", "zh-CN", "risk", file(patient)]);
    expect(stdout).toContain("未经验证，不得用于治疗决策。仅供研究。");
    expect(stdout).not.toMatch(/[{}]|undefined/);
  });

  it("takes a model by name or from a file, and names them all where there is none", async () => {
    const path = file(patient);
    expect(JSON.parse((await risk(path, "--model", "yang-2025-rebuilt", "--json")).stdout).model.name).toBe(
      "yang-2025-rebuilt",
    );
    const own = file({ ...yang2025Rebuilt, name: "ours", version: "3" }, "model.json");
    expect(JSON.parse((await risk(path, "--model", own, "--json")).stdout).model).toEqual({
      name: "ours",
      version: "3",
    });
    const unknown = await risk(path, "--model", "frax");
    expect([unknown.code, unknown.stdout]).toEqual([1, ""]);
    expect(unknown.stderr).toContain("[risk-model-unknown]");
    expect((await risk(path, "--model", path)).stderr).toContain("[risk-model-unreadable]");
  });

  it.each([
    ["no JSON", "{", "risk-input-unreadable"],
    ["a list", [1], "risk-input-unreadable"],
    ["a number in text", { ageYears: "75" }, "risk-not-a-number"],
  ])("%s is an error issue", async (_, content, issue) => {
    const { code, stdout, stderr } = await risk(file(content, "bad.json"), "--json");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`[${issue}]`);
  });

  it("the reader's own error replaces the assumed one", async () => {
    const { stdout } = await risk(file(patient), "--sem", "csaCm2=0.5, fdrPercent=1.5", "--json");
    expect(JSON.parse(stdout).settings.readerError).toEqual({ csaCm2: 0.5, fdrPercent: 1.5 });
    expect(stdout).not.toContain("reader-error-assumed");
    expect(stdout).toContain("(SEM: CSA 0.5 cm², FDR 1.5 points) comes from: what was entered by hand.");
    const half = await risk(file(patient), "--sem", "fdrPercent=1.5");
    expect(half.stdout).toContain("The reader's error is assumed (CSA 1 cm²)");
    expect(half.stdout).toContain("(SEM: FDR 1.5 points)");
  });

  it("the result of an agreement study gives the reader's error, and the caveats say so", async () => {
    const study = { pairs: 30, readerError: { csaCm2: 0.7512, fdrPercent: 1.25, pairs: 30 } };
    const path = file(study, "agreement.json");
    const { stdout } = await risk(file(patient), "--sem", path, "--json");
    expect(JSON.parse(stdout).settings.readerError).toEqual({ csaCm2: 0.7512, fdrPercent: 1.25 });
    expect(stdout).toContain(
      "(SEM: CSA 0.751 cm², FDR 1.25 points) comes from: an agreement study, 30 slices",
    );
    const wide = JSON.parse((await risk(file(patient), "--sem", "csaCm2=9,fdrPercent=9", "--json")).stdout);
    const [lower, upper] = JSON.parse(stdout).interval;
    expect(wide.interval[1] - wide.interval[0]).toBeGreaterThan(upper - lower);
  });

  it.each(["csaCm2=-1", "csaCm2=", "csa=1", "fdrPercent=x", "patient.json"])(
    "--sem %s is an error issue",
    async (sem) => {
      const given = sem === "patient.json" ? file(patient, "no-study.json") : sem;
      const { code, stdout, stderr } = await risk(file({ ageYears: 70 }), "--sem", given);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain("[risk-reader-error-unreadable]");
    },
  );

  it("usage mistakes end with 2", async () => {
    expect((await risk()).code).toBe(2);
    expect((await risk(file(patient), "--seed", "x")).code).toBe(2);
  });
});

describe("paraspine risk about", () => {
  it("lists source, defects and checklists", async () => {
    const { code, stdout } = await risk("about");
    expect(code).toBe(0);
    expect(stdout).toContain("10.3389/fmed.2025.1514894");
    expect(stdout).toContain("TRIPOD+AI");
    expect(
      JSON.parse((await risk("about", "--model", "yang-2025-published-8", "--json")).stdout).checklists,
    ).toHaveLength(2);
  });
});

describe("paraspine risk local", () => {
  const cohort = fileURLToPath(new URL("../../../e2e/reference/r-risk/cohort.csv", import.meta.url));

  it("adapts the score, shows its validation, and the new model can be used", async () => {
    const out = join(folder, "local.json");
    const made = await risk(
      "local",
      cohort,
      "--outcome",
      "newFracture",
      "--step",
      "intercept-and-slope",
      "--name",
      "ours",
      "--repeats",
      "20",
      "--out",
      out,
    );
    expect(made.code).toBe(0);
    expect(made.stdout).toContain("yang-2025-recalibrated 1.0.0");
    expect(JSON.parse(readFileSync(out, "utf8")).basedOn.name).toBe("yang-2025-recalibrated");
    expect(JSON.parse((await risk(file(patient), "--model", out, "--json")).stdout).model).toEqual({
      name: "ours",
      version: "1",
    });
  });

  it("refuses too few patients", async () => {
    const [header, ...rows] = readFileSync(cohort, "utf8").trim().split("\n");
    const few = file([header, ...rows.slice(0, 80)].join("\n"), "few.csv");
    const made = await risk("local", few, "--outcome", "newFracture", "--step", "refit");
    expect([made.code, made.stdout]).toEqual([1, ""]);
    expect(made.stderr).toContain("[risk-local-too-few]");
  });
});

describe("paraspine risk table", () => {
  const table = [
    "patient,ageYears,diabetes,csaCm2,fdrPercent,vitaminDNgMl,bmdTScore,note",
    "A,75,1,30.4,32.3,14,-3.7,x",
    "B,55,0,33,,20,-3,y",
  ].join("\n");

  it("one row a patient, as the single prediction says; no number outside the studied range", async () => {
    const path = file(table, "patients.csv");
    const { code, stdout, stderr } = await risk("table", path, "--id", "patient");
    const single = JSON.parse((await risk(file(patient), "--json")).stdout);
    const [lower, upper] = single.interval.map((end: number) => Math.round(end * 100));
    expect(code).toBe(0);
    expect(stdout.split("\r\n")).toEqual([
      "id,model,model_version,band,percentile,interval_lower_percent,interval_upper_percent,confidence,missing,out_of_range",
      `A,yang-2025-recalibrated,1.0.0,${single.band},${single.percentile},${lower},${upper},very-low,exercise antiOsteoporosis,`,
      "B,yang-2025-recalibrated,1.0.0,,,,,very-low,fdrPercent exercise antiOsteoporosis,ageYears",
      "",
    ]);
    expect(stderr).toContain("patients.csv:3");
  });

  it("refuses a table with a row that makes no sense, and one without the column", async () => {
    const coded = file(table.replace("A,75,1", "A,75,2"), "coded.csv");
    const { code, stdout, stderr } = await risk("table", coded, "--id", "patient");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("coded.csv:2");
    expect((await risk("table", file(table, "patients.csv"))).code).toBe(1);
  });
});
