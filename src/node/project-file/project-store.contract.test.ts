import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { emptyCase } from "../../study/case/empty-case.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import type { Actor } from "../../study/project/actor.ts";
import { memoryProject } from "./memory-project.ts";
import { createProject, openProject } from "./open-project.ts";
import { sampleCase, sampleSlice } from "./sample-work.ts";

const at = (second: number, reader = "LW"): Actor => ({
  reader,
  at: `2026-01-31T08:15:${String(second).padStart(2, "0")}.000Z`,
});

/** The value of a result that has to be one. */
function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}
const codesOf = (result: Result<unknown>) => result.issues.map(({ code }) => code);

const makers: readonly [string, (folder: string) => Result<ProjectStore>][] = [
  ["a file", (folder) => createProject(join(folder, "study"), "Study 研究", at(0))],
  ["memory", () => memoryProject("Study 研究", at(0))],
];

describe.each(makers)("a project in %s", (_, make) => {
  let folder: string;
  let store: ProjectStore;
  const [one, two, three] = [sampleSlice(1), sampleSlice(2), sampleSlice(3)];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "paraspine-contract-"));
    store = got(make(folder));
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  const actions = (subject?: string) => got(store.audit(subject)).map(({ action }) => action);
  const expectSound = () => expect(codesOf(store.verify())).toEqual([]);

  it("says what it is, and begins its trail", () => {
    const facts = store.facts();
    expect(facts).toMatchObject({ name: "Study 研究", createdAt: at(0).at, readOnly: false });
    expect(facts.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(facts.auditHead.number).toBe(1);
    expect(got(store.audit())[0]).toMatchObject({
      ...at(0),
      number: 1,
      action: "project-created",
      subject: "Study 研究",
      after: facts.id,
      previousHash: "0".repeat(64),
      hash: facts.auditHead.hash,
    });
    expectSound();
  });

  it("hashes each line over its fields and the line before", () => {
    store.addSlices([one], at(1));
    store.setState([one.id], "rejected", at(2), 'motion "artefact"');
    const entries = got(store.audit());
    let previous = "0".repeat(64);
    for (const { hash, ...entry } of entries) {
      const ordered = [
        ["number", entry.number],
        ["at", entry.at],
        ["reader", entry.reader],
        ["action", entry.action],
        ["subject", entry.subject],
        ["reason", entry.reason],
        ["before", entry.before],
        ["after", entry.after],
        ["program", entry.program],
        ["model", entry.model],
        ["previousHash", previous],
      ].filter(([, value]) => value !== undefined);
      const lines = ordered.map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`);
      const text = `{\n${lines.join(",\n")}\n}\n`;
      expect(hash).toBe(createHash("sha256").update(text).digest("hex"));
      previous = hash;
    }
    expect(entries).toHaveLength(3);
  });

  it("adds slices once, in order, and learns where their files went", () => {
    const added = got(store.addSlices([two, one], at(1)));
    expect(added.map(({ id, state, versions, notes }) => [id, state, versions, notes])).toEqual([
      [two.id, "new", 0, 0],
      [one.id, "new", 0, 0],
    ]);
    const again = got(store.addSlices([{ ...one, path: "/moved/1.dcm" }, three], at(2)));
    expect(again.map(({ path }) => path)).toEqual(["/moved/1.dcm", three.path]);
    const rows = got(store.rows());
    expect(rows.map(({ id }) => id)).toEqual([two.id, one.id, three.id]);
    expect(rows[0]).toEqual({
      id: two.id,
      patientId: "P00002",
      studyDate: "20260131",
      seriesDescription: "T2 轴位",
      sopInstanceUid: two.image.sopInstanceUid,
      frame: 1,
      path: two.path,
      state: "new",
      versions: 0,
      notes: 0,
      csaMm2: {},
      fdrPercentOf: {},
      outlined: false,
      levelConfirmed: false,
      issueCodes: [],
    });
    expect(got(store.slice(one.id))).toEqual({ ...one, path: "/moved/1.dcm" });
    expect(actions()).toEqual(["project-created", "slice-added", "slice-added", "slice-added"]);
    expectSound();
  });

  it("keeps every version of a Case with who, when and why", () => {
    store.addSlices([one], at(1));
    expect(got(store.latestCase(one.id))).toBeNull();
    const [first, second] = [sampleCase(1, 1), sampleCase(1, 2)];
    const row = got(store.writeCase(one.id, first, "proposed", at(2, "model")));
    expect(row).toMatchObject({ state: "proposed", versions: 1, reader: "model", changedAt: at(2).at });
    store.writeCase(one.id, second, "drawn", at(3, "李 Wei"), "edge of the fascia");
    expect(got(store.latestCase(one.id))).toEqual(second);
    expect(got(store.caseVersion(one.id, 1))).toEqual(first);
    const hash = (work: typeof first) => createHash("sha256").update(serialiseCase(work)).digest("hex");
    expect(got(store.caseVersions(one.id))).toEqual([
      { ...at(2, "model"), version: 1, sha256: hash(first) },
      { ...at(3, "李 Wei"), version: 2, reason: "edge of the fascia", sha256: hash(second) },
    ]);
    expect(got(store.audit(one.id)).map(({ action, before, after }) => [action, before, after])).toEqual([
      ["slice-added", undefined, expect.any(String)],
      ["case-written", undefined, hash(first)],
      ["state-changed", "new", "proposed"],
      ["case-written", hash(first), hash(second)],
      ["state-changed", "proposed", "drawn"],
    ]);
    expectSound();
  });

  it("shows the newest Case's numbers in the list, as they were measured", () => {
    store.addSlices([one], at(1));
    const row = got(store.writeCase(one.id, sampleCase(1), "drawn", at(2)));
    // Left 200 + 800, right 180 + 720: |1000 - 900| / 950.
    expect(row.asymmetryPercent).toBeCloseTo(10.526315789473685, 12);
    expect(row).toMatchObject({
      convention: "fascial",
      csaCm2: 19,
      faCm2: 4.75,
      fdrPercent: 25,
      csaMm2: { MF_L: 200, MF_R: 180, ES_L: 800, ES_R: 720 },
      fdrPercentOf: { MF_L: 25, MF_R: 25, ES_L: 25, ES_R: 25 },
      levelConfirmed: false,
    });
    expect(row).not.toHaveProperty("vbCm2");
    expect(row).not.toHaveProperty("confidence");
    expect(got(store.rows())).toEqual([row]);
  });

  it("says of a slice whether it is outlined, also once it is rejected", () => {
    store.addSlices([one, two], at(1));
    const unmeasured = {
      id: "X",
      name: "X",
      outlines: sampleCase(1).rois[0]!.outlines,
      origin: "drawn",
    } as const;
    const { result: _, ...work } = sampleCase(1);
    store.writeCase(one.id, { ...work, rois: [unmeasured] }, "drawn", at(2));
    store.writeCase(two.id, emptyCase(two.image, work.recipe), "new", at(2));
    const rejected = got(store.setState([one.id, two.id], "rejected", at(3), "motion"));
    expect(rejected.map(({ versions, outlined }) => [versions, outlined])).toEqual([
      [1, true],
      [1, false],
    ]);
    store.writeCase(one.id, emptyCase(one.image, work.recipe), "rejected", at(4), "motion");
    expect(got(store.rows()).map(({ outlined }) => outlined)).toEqual([false, false]);
    expectSound();
  });

  it("writes no version for a Case that is the newest one already", () => {
    store.addSlices([one], at(1));
    store.writeCase(one.id, sampleCase(1), "drawn", at(2));
    const { image, ...rest } = sampleCase(1);
    expect(got(store.writeCase(one.id, { image, ...rest }, "drawn", at(3))).versions).toBe(1);
    expect(actions(one.id)).toEqual(["slice-added", "case-written", "state-changed"]);
    expect(got(store.writeCase(one.id, sampleCase(1), "checked", at(4))).state).toBe("checked");
    expect(actions(one.id)).toHaveLength(4);
    expectSound();
  });

  it("refuses a Case of another slice", () => {
    store.addSlices([one, two], at(1));
    expect(codesOf(store.writeCase(one.id, sampleCase(2), "drawn", at(2)))).toEqual(["case-image-changed"]);
    expect(codesOf(store.keepDraft(one.id, sampleCase(2)))).toEqual(["case-image-changed"]);
    expect(actions(one.id)).toEqual(["slice-added"]);
  });

  it("keeps work under way apart, until it is written", () => {
    store.addSlices([one], at(1));
    expect(got(store.draft(one.id))).toBeNull();
    store.keepDraft(one.id, sampleCase(1, 1));
    store.keepDraft(one.id, sampleCase(1, 2));
    expect(got(store.draft(one.id))).toEqual(sampleCase(1, 2));
    expect(got(store.latestCase(one.id))).toBeNull();
    expect(store.facts().auditHead.number).toBe(2);
    store.writeCase(one.id, sampleCase(1, 2), "drawn", at(2));
    expect(got(store.draft(one.id))).toBeNull();
  });

  it("changes states in bulk, all or none, and wants a reason to reject", () => {
    store.addSlices([one, two, three], at(1));
    expect(codesOf(store.setState([one.id], "rejected", at(2)))).toEqual(["project-needs-reason"]);
    expect(codesOf(store.setState([one.id], "rejected", at(2), "  "))).toEqual(["project-needs-reason"]);
    expect(codesOf(store.setState([one.id, "nowhere"], "checked", at(2)))).toEqual(["project-unknown-slice"]);
    expect(got(store.rows()).map(({ state }) => state)).toEqual(["new", "new", "new"]);
    const rows = got(store.setState([three.id, one.id], "rejected", at(3), "motion"));
    expect(rows.map(({ id, rejectedBecause }) => [id, rejectedBecause])).toEqual([
      [three.id, "motion"],
      [one.id, "motion"],
    ]);
    store.setState([one.id], "rejected", at(4), "motion");
    store.setState([one.id], "rejected", at(5), "metal");
    store.setState([one.id], "drawn", at(6), "usable after all");
    expect(got(store.rows())[0]).not.toHaveProperty("rejectedBecause");
    expect(got(store.audit(one.id)).map(({ after, reason }) => [after, reason])).toEqual([
      [expect.any(String), undefined],
      ["rejected", "motion"],
      ["rejected", "metal"],
      ["drawn", "usable after all"],
    ]);
    expectSound();
  });

  it("flags, and takes the flag away", () => {
    store.addSlices([one], at(1));
    expect(got(store.setFlag([one.id], "asymmetry?", at(2)))[0]!.flaggedBecause).toBe("asymmetry?");
    store.setFlag([one.id], "asymmetry?", at(3));
    expectSound();
    expect(got(store.setFlag([one.id], null, at(4)))[0]).not.toHaveProperty("flaggedBecause");
    expect(got(store.audit(one.id)).map(({ before, after }) => [before, after])).toEqual([
      [undefined, expect.any(String)],
      [undefined, "asymmetry?"],
      ["asymmetry?", undefined],
    ]);
    expectSound();
  });

  it("keeps notes in every script, and only what it can give back", () => {
    store.addSlices([one], at(1));
    expect(got(store.addNote(one.id, "多裂肌 '; DROP TABLE notes; -- 😀", at(2))).notes).toBe(1);
    store.addNote(one.id, "a\u0000b\ud800c", at(3, "x\u0000y"));
    expect(got(store.notes(one.id))).toEqual([
      { ...at(2), text: "多裂肌 '; DROP TABLE notes; -- 😀" },
      { ...at(3, "xy"), text: "ab\ufffdc" },
    ]);
    expectSound();
  });

  it("keeps what is known of patients, each record whole", () => {
    const record = {
      patientId: "P00001",
      values: { age: 71, bmdTScore: -2.6 },
      columns: { 手术日期: "2025-03-01", cement_ml: 4.5 },
      outcome: 1,
    } as const;
    store.writePatients([{ patientId: "P2", values: {}, columns: {} }, record], at(1));
    expect(got(store.patients())).toEqual([record, { patientId: "P2", values: {}, columns: {} }]);
    const { values, columns } = record;
    store.writePatients([{ outcome: 1, columns, values, patientId: "P00001" }], at(2));
    expect(actions("P00001")).toEqual(["patient-written"]);
    store.writePatients([{ ...record, values: { age: 72 } }], at(3));
    expect(got(store.patients())[0]!.values).toEqual({ age: 72 });
    expect(actions("P00001")).toEqual(["patient-written", "patient-written"]);
    expectSound();
  });

  it("keeps documents by kind and name, with every version", () => {
    expect(got(store.document("recipe", "paper"))).toBeNull();
    expect(got(store.writeDocument("recipe", "paper", "{1}", at(1)))).toBe(1);
    expect(got(store.writeDocument("recipe", "paper", "{1}", at(2)))).toBe(1);
    expect(got(store.writeDocument("recipe", "paper", "{2}", at(3)))).toBe(2);
    expect(got(store.writeDocument("agreement", "paper", "{a}", at(4)))).toBe(1);
    expect(got(store.documents("recipe"))).toEqual([{ name: "paper", version: 2 }]);
    expect(got(store.document("recipe", "paper"))).toBe("{2}");
    expect(got(store.document("recipe", "paper", 1))).toBe("{1}");
    expect(got(store.document("recipe", "paper", 3))).toBeNull();
    expectSound();
  });

  it("keeps blinded repeats apart from the Cases", () => {
    store.addSlices([one, two], at(1));
    const repeats = [
      { study: "intra", code: "R001", sliceId: two.id, reader: "LW" },
      { study: "intra", code: "R002", sliceId: one.id, reader: "LW" },
      { study: "inter", code: "R001", sliceId: one.id, reader: "QZ" },
    ];
    store.addRepeats(repeats, at(2));
    expect(got(store.repeats())).toEqual(repeats);
    expect(codesOf(store.addRepeats([repeats[0]!], at(3)))).toEqual(["project-repeat-exists"]);
    expect(got(store.repeatCase("intra", "R001"))).toBeNull();
    expect(codesOf(store.writeRepeat("intra", "R001", sampleCase(1), at(4)))).toEqual(["case-image-changed"]);
    store.writeRepeat("intra", "R001", sampleCase(2), at(4));
    expect(got(store.repeatCase("intra", "R001"))).toEqual(sampleCase(2));
    expect(got(store.repeats())[0]!.drawn).toEqual(at(4));
    expect(got(store.latestCase(two.id))).toBeNull();
    expect(codesOf(store.repeatCase("intra", "R009"))).toEqual(["project-unknown-slice"]);
    expect(actions("intra/R001")).toEqual(["repeat-created", "repeat-written"]);
    expectSound();
  });

  it("keeps every version of a blinded repeat, and delivers the newest", () => {
    store.addSlices([one, two], at(1));
    store.addRepeats(
      [one, two].map(({ id }, place) => ({
        study: "intra",
        code: `R00${place + 1}`,
        sliceId: id,
        reader: "LW",
      })),
      at(2),
    );
    expect(got(store.repeatVersions("intra", "R001"))).toEqual([]);
    for (const [stroke, second] of [1, 2, 2, 1].map((stroke, index) => [stroke, 3 + index] as const)) {
      store.writeRepeat("intra", "R001", sampleCase(1, stroke), at(second));
    }
    expect(got(store.repeatCase("intra", "R001"))).toEqual(sampleCase(1, 1));
    expect(got(store.repeatVersions("intra", "R001")).map(({ version, at }) => [version, at])).toEqual([
      [1, at(3).at],
      [2, at(4).at],
      [3, at(6).at],
    ]);
    expect([1, 2, 3, 4].map((version) => got(store.repeatCase("intra", "R001", version)))).toEqual([
      sampleCase(1, 1),
      sampleCase(1, 2),
      sampleCase(1, 1),
      null,
    ]);
    expect(got(store.repeats()).map(({ code, drawn }) => [code, drawn])).toEqual([
      ["R001", at(6)],
      ["R002", undefined],
    ]);
    expect(codesOf(store.repeatVersions("intra", "R009"))).toEqual(["project-unknown-slice"]);
    expect(actions("intra/R001")).toEqual(["repeat-created", ...Array(3).fill("repeat-written")]);
    expectSound();
  });

  it("keeps a repeat that is under way apart from the slice's draft, until it is written", () => {
    store.addSlices([one], at(1));
    store.addRepeats([{ study: "intra", code: "R001", sliceId: one.id, reader: "LW" }], at(2));
    expect(got(store.repeatDraft("intra", "R001"))).toBeNull();
    store.keepRepeatDraft("intra", "R001", sampleCase(1, 1));
    store.keepRepeatDraft("intra", "R001", sampleCase(1, 2));
    expect(got(store.repeatDraft("intra", "R001"))).toEqual(sampleCase(1, 2));
    expect(got(store.draft(one.id))).toBeNull();
    expect(codesOf(store.keepRepeatDraft("intra", "R001", sampleCase(2)))).toEqual(["case-image-changed"]);
    expect(codesOf(store.keepRepeatDraft("intra", "R002", sampleCase(1)))).toEqual(["project-unknown-slice"]);
    expect(actions("intra/R001")).toEqual(["repeat-created"]);
    store.writeRepeat("intra", "R001", sampleCase(1, 2), at(3));
    expect(got(store.repeatDraft("intra", "R001"))).toBeNull();
    expectSound();
  });

  it("keeps the picture of the newest version", () => {
    store.addSlices([one], at(1));
    store.writeCase(one.id, sampleCase(1, 1), "drawn", at(2));
    expect(got(store.picture(one.id))).toBeNull();
    store.keepPicture(one.id, Uint8Array.of(137, 80, 78, 71, 0, 255));
    expect(got(store.picture(one.id))).toEqual(Uint8Array.of(137, 80, 78, 71, 0, 255));
    store.writeCase(one.id, sampleCase(1, 2), "drawn", at(3));
    expect(got(store.picture(one.id))).toBeNull();
    expectSound();
  });

  it("notes what left it", () => {
    store.recordExport("table of 400 patients, CSV", "ab".repeat(32), at(1));
    expect(got(store.audit()).at(-1)).toMatchObject({
      action: "exported",
      subject: "table of 400 patients, CSV",
      after: "ab".repeat(32),
    });
    expectSound();
  });

  it("does not know slices that are not in it", () => {
    const answers = [
      store.slice("x"),
      store.latestCase("x"),
      store.caseVersions("x"),
      store.caseVersion("x", 1),
      store.writeCase("x", sampleCase(1), "drawn", at(1)),
      store.keepDraft("x", sampleCase(1)),
      store.draft("x"),
      store.setFlag(["x"], "y", at(1)),
      store.addNote("x", "y", at(1)),
      store.notes("x"),
      store.addRepeats([{ study: "s", code: "R001", sliceId: "x", reader: "LW" }], at(1)),
      store.picture("x"),
      store.keepPicture("x", new Uint8Array()),
    ];
    for (const answer of answers) expect(codesOf(answer)).toEqual(["project-unknown-slice"]);
    expect(store.facts().auditHead.number).toBe(1);
  });

  it("tells a line that was kept elsewhere from another", () => {
    store.addSlices([one, two], at(1));
    const { auditHead } = store.facts();
    store.setFlag([one.id], "later", at(2));
    expect(got(store.verify(auditHead)).ok).toBe(true);
    expect(got(store.verify({ ...auditHead, hash: "0".repeat(64) })).ok).toBe(false);
    expect(codesOf(store.verify({ ...auditHead, number: 99 }))).toEqual(["project-tampered"]);
  });

  it("writes a backup that opens as a project, and overwrites nothing", () => {
    store.addSlices([one], at(1));
    const target = join(folder, "backup.paraspine");
    store.writeCase(one.id, sampleCase(1), "drawn", at(1));
    expect(codesOf(store.backup(target))).toEqual([]);
    store.addSlices([two], at(2));
    const copy = got(openProject(target, { readOnly: true }));
    expect(copy.facts().id).toBe(store.facts().id);
    expect(got(copy.rows()).map(({ id, fdrPercent }) => [id, fdrPercent])).toEqual([[one.id, 25]]);
    expect(got(copy.latestCase(one.id))).toEqual(sampleCase(1));
    expect(got(copy.verify()).ok).toBe(true);
    copy.close();
    expect(codesOf(store.backup(target))).toEqual(["project-exists"]);
  });
});
