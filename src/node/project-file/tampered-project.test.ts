import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProjectFacts } from "../../study/project/project-facts.ts";
import { auditHash } from "../../study/trail/audit-hash.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { createProject, openProject } from "./open-project.ts";
import { sampleCase, sampleSlice } from "./sample-work.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const [one, two] = [sampleSlice(1), sampleSlice(2)];

let folder: string;
let file: string;
/** As a person may have written it down. */
let keptHead: ProjectFacts["auditHead"];

/** A project with one thing of every kind. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-tampered-"));
  file = join(folder, "study.paraspine");
  const made = createProject(file, "Study", by);
  if (!made.ok) throw new Error(made.issues[0].message);
  const store = made.value;
  store.addSlices([one, two], by);
  store.writeCase(one.id, sampleCase(1, 1), "proposed", by);
  store.writeCase(one.id, sampleCase(1, 2), "drawn", by, "fascia");
  store.setState([two.id], "rejected", by, "motion");
  store.setFlag([one.id], "asymmetry", by);
  store.addNote(one.id, "first", by);
  store.addNote(one.id, "second", by);
  store.writePatients([{ patientId: "P1", values: { age: 70 }, columns: { group: "A" }, outcome: 1 }], by);
  store.writeDocument("recipe", "paper", "{}", by);
  store.addRepeats([{ study: "intra", code: "R001", sliceId: one.id, reader: "LW" }], by);
  store.writeRepeat("intra", "R001", sampleCase(1, 3), by);
  store.writeRepeat("intra", "R001", sampleCase(1, 4), by);
  store.recordExport("table", "ab".repeat(32), by);
  keptHead = store.facts().auditHead;
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  database.close();
}

/** What `verify` says, without the sentence round it. */
function findings(head?: ProjectFacts["auditHead"]): readonly string[] {
  const opened = openProject(file, { readOnly: true });
  if (!opened.ok) return opened.issues.map(({ code }) => code);
  const checked = opened.value.verify(head);
  opened.value.close();
  if (checked.ok) expect(checked.value.ok).toBe(checked.issues.length === 0);
  return checked.issues.map(({ code, parameters }) => String(parameters?.what ?? code));
}

const forged = JSON.stringify(sampleCase(1, 9)).replaceAll("'", "''");
const forgedHash = sha256OfText(JSON.stringify(sampleCase(1, 9)));

const changes: readonly (readonly [string, string])[] = [
  ["a Case", "UPDATE case_versions SET document = replace(document, '200', '201') WHERE version = 2"],
  [
    "a Case together with the hash beside it",
    `UPDATE case_versions SET document = '${forged}', sha256 = '${forgedHash}' WHERE version = 1`,
  ],
  ["the hash beside a Case", "UPDATE case_versions SET sha256 = 'x' WHERE version = 1"],
  ["who wrote a Case", "UPDATE case_versions SET reader = 'QZ' WHERE version = 2"],
  ["when a Case was written", "UPDATE case_versions SET at = '2025' WHERE version = 2"],
  ["why a Case was written", "UPDATE case_versions SET reason = NULL WHERE version = 2"],
  ["a version that went", "DELETE FROM case_versions WHERE version = 1"],
  [
    "a version that came",
    `INSERT INTO case_versions SELECT slice_id, 3, at, reader, reason, sha256, document FROM case_versions WHERE version = 2`,
  ],
  [
    "two versions in each other's place",
    "UPDATE case_versions SET version = 3 - version WHERE version = 3; UPDATE case_versions SET version = -version; UPDATE case_versions SET version = 3 + version",
  ],
  ["a state", "UPDATE slices SET state = 'checked' WHERE place = 1"],
  ["why it was rejected", "UPDATE slices SET rejected_because = 'metal' WHERE place = 2"],
  ["a flag that went", "UPDATE slices SET flagged_because = NULL"],
  ["a flag that came", "UPDATE slices SET flagged_because = 'x' WHERE place = 2"],
  ["the numbers of the list", "UPDATE slices SET summary = replace(summary, '19', '18')"],
  ["who drew, in the list", "UPDATE slices SET reader = 'QZ' WHERE place = 1"],
  ["which image a slice is", "UPDATE slices SET image = replace(image, 'P00001', 'P00009')"],
  ["a slice that went", "DELETE FROM slices WHERE place = 2"],
  [
    "a slice that came",
    "INSERT INTO slices (id, image, path, state) SELECT 'x', image, path, 'new' FROM slices WHERE place = 2",
  ],
  ["a note", "UPDATE notes SET text = 'third' WHERE number = 2"],
  ["a note that went", "DELETE FROM notes WHERE number = 1"],
  ["a patient's values", "UPDATE patients SET record = replace(record, '70', '50')"],
  ["a patient that went", "DELETE FROM patients"],
  ["a patient that came", "INSERT INTO patients SELECT 'P2', record FROM patients"],
  ["a document", "UPDATE documents SET document = '{\"x\":1}'"],
  ["a repeat's slice", `UPDATE repeats SET slice_id = '${two.id}'`],
  [
    "a drawn repeat",
    "UPDATE repeat_versions SET document = replace(document, '200', '201') WHERE version = 2",
  ],
  [
    "a repeat's earlier version together with the hash beside it",
    `UPDATE repeat_versions SET document = '${forged}', sha256 = '${forgedHash}' WHERE version = 1`,
  ],
  ["the hash beside a repeat", "UPDATE repeat_versions SET sha256 = 'x' WHERE version = 1"],
  ["who drew a repeat", "UPDATE repeat_versions SET reader = 'QZ' WHERE version = 2"],
  ["when a repeat was drawn", "UPDATE repeat_versions SET at = '2025' WHERE version = 1"],
  ["a repeat's earlier version that went", "DELETE FROM repeat_versions WHERE version = 1"],
  ["a repeat drawn no more", "DELETE FROM repeat_versions"],
  [
    "a repeat's version that came",
    "INSERT INTO repeat_versions SELECT study, code, 3, at, reader, sha256, document FROM repeat_versions WHERE version = 2",
  ],
  ["the project's name", "UPDATE project SET name = 'Other'"],
  ["a line's reader", "UPDATE audit SET reader = 'QZ' WHERE number = 4"],
  ["a line's reason", "UPDATE audit SET reason = NULL WHERE action = 'state-changed'"],
  ["a line's hash", "UPDATE audit SET hash = replace(hash, 'a', 'b') WHERE number = 3"],
  ["the last line", "UPDATE audit SET subject = 'another table' WHERE action = 'exported'"],
  ["a line that went", "DELETE FROM audit WHERE number = 3"],
  ["the first line", "DELETE FROM audit WHERE number = 1"],
  ["the whole trail", "DELETE FROM audit"],
  [
    "a line that came",
    "INSERT INTO audit SELECT 99, at, reader, action, subject, reason, before, after, program, model, previous_hash, hash FROM audit WHERE number = 3",
  ],
  ["a trigger", "CREATE TRIGGER quiet AFTER INSERT ON audit BEGIN DELETE FROM audit WHERE number = 5; END"],
];

/** Everything that a project says of itself, and what it warns of meanwhile. */
function taken(): { readonly text: string; readonly issues: readonly string[] } {
  const opened = openProject(file, { readOnly: true });
  if (!opened.ok) return { text: "", issues: opened.issues.map(({ code }) => code) };
  const store = opened.value;
  const all = [
    store.rows(),
    ...[one, two].flatMap(({ id }) => [store.slice(id), store.latestCase(id), store.caseVersions(id)]),
    ...[store.notes(one.id), store.draft(one.id), store.patients()],
    ...[store.documents("recipe"), store.document("recipe", "paper"), store.repeats()],
    ...[store.repeatCase("intra", "R001"), store.repeatDraft("intra", "R001"), store.caseVersion(one.id, 1)],
  ];
  store.close();
  const text = JSON.stringify(all.map((each) => (each.ok ? each.value : undefined)));
  return { text, issues: all.flatMap(({ issues }) => issues.map(({ code }) => code)) };
}

describe("a project that was changed with plain SQL", () => {
  it("is sound before", () => {
    expect(findings()).toEqual([]);
    expect(findings(keptHead)).toEqual([]);
  });

  it.each(changes)("shows: %s", (_, sql) => {
    change(sql);
    expect(findings()).not.toEqual([]);
  });

  it("is told wherever what was changed is read, without being checked first", { timeout: 60_000 }, () => {
    const sound = taken();
    expect(sound.issues).toEqual([]);
    const bytes = readFileSync(file);
    const quiet: string[] = [];
    for (const [name, sql] of changes) {
      writeFileSync(file, bytes);
      change(sql);
      const { text, issues } = taken();
      for (const code of issues) expect(code).toMatch(/^project-(damaged|tampered|unknown-slice)$/);
      if (issues.length === 0 && text !== sound.text) quiet.push(name);
    }
    expect(quiet).toEqual([]);
  });

  it.each([
    "UPDATE drafts SET document = replace(document, '200', '201')",
    "UPDATE repeat_drafts SET document = replace(document, '200', '201')",
  ])("tells of work under way that has changed: %s", (sql) => {
    const store = openProject(file);
    if (!store.ok) throw new Error(store.issues[0].message);
    store.value.keepDraft(one.id, sampleCase(1, 5));
    store.value.keepRepeatDraft("intra", "R001", sampleCase(1, 5));
    store.value.close();
    expect(taken().issues).toEqual([]);
    change(sql);
    expect(taken().issues).toEqual(["project-damaged"]);
  });

  it("names the line that says otherwise", () => {
    change("UPDATE slices SET state = 'checked' WHERE place = 2");
    expect(findings()).toEqual(["the state does not match entry 8"]);
    change(
      "UPDATE slices SET state = 'rejected' WHERE place = 2; UPDATE audit SET at = '2020' WHERE number = 5",
    );
    expect(findings()).toEqual(["entry 5 was changed"]);
  });

  it("shows lines that were cut off the end only to who kept a later one", () => {
    change("DELETE FROM audit WHERE action = 'exported'");
    expect(findings()).toEqual([]);
    expect(findings(keptHead)).toEqual([`entry ${keptHead.number}, which was saved elsewhere, is missing`]);
  });

  it("shows a trail that was forged anew only to who kept a line", () => {
    const database = new DatabaseSync(file);
    const lines = database.prepare("SELECT * FROM audit ORDER BY number").all() as Record<
      string,
      string | number | null
    >[];
    let previousHash = "0".repeat(64);
    for (const line of lines) {
      const { previous_hash: _, hash: __, ...rest } = line;
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
      const entry = { ...given, reader: "QZ", previousHash } as unknown as Parameters<typeof auditHash>[0];
      const hash = auditHash(entry, sha256OfText);
      database
        .prepare("UPDATE audit SET reader = 'QZ', previous_hash = ?, hash = ? WHERE number = ?")
        .run(previousHash, hash, line.number!);
      previousHash = hash;
    }
    database.exec(
      "UPDATE case_versions SET reader = 'QZ'; UPDATE slices SET reader = 'QZ' WHERE versions > 0",
    );
    database.exec("UPDATE notes SET reader = 'QZ'; UPDATE repeat_versions SET reader = 'QZ'");
    database.close();
    expect(findings()).toEqual([]);
    expect(findings(keptHead)).toEqual([`entry ${keptHead.number} is not the one saved elsewhere`]);
  });

  it("is backed up as it is, and what does not fit is told of the copy", () => {
    change("DELETE FROM notes WHERE number = 2");
    const copy = join(folder, "copy.paraspine");
    const opened = openProject(file, { readOnly: true });
    if (!opened.ok) throw new Error(opened.issues[0].message);
    const backed = opened.value.backup(copy);
    opened.value.close();
    expect(backed.ok).toBe(true);
    expect(backed.issues.map(({ code }) => code)).toContain("project-tampered");
    expect(new Set(backed.issues.map(({ path }) => path))).toEqual(new Set([copy]));
  });

  it("hides nothing behind a path or a picture, which stand outside the trail", () => {
    change("UPDATE slices SET path = '/elsewhere.dcm'");
    expect(findings()).toEqual([]);
  });
});
