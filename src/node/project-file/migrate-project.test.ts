import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import { projectSchemaVersion } from "../database/migrations/migrate-project.ts";
import { createProject, openProject } from "./open-project.ts";
import { sampleCase, sampleSlice } from "./sample-work.ts";

const by = { reader: "QZ", at: "2026-02-01T00:00:00.000Z" };
const [one, two, three] = [sampleSlice(1), sampleSlice(2), sampleSlice(3)];

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-migrate-"));
  file = join(folder, "study.paraspine");
});
afterEach(() => rmSync(folder, { recursive: true }));

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}
const codesOf = (result: Result<unknown>) => result.issues.map(({ code }) => code);

/** A project file as a program of that schema left it. */
function layOut(schema: number): void {
  const database = new DatabaseSync(file);
  database.exec(readFileSync(new URL(`fixtures/schema-${schema}.sql`, import.meta.url), "utf8"));
  database.close();
}

const earlier = Array.from({ length: projectSchemaVersion - 1 }, (_, index) => index + 1);

/** Who drew a repeat twice in a program that kept only the last, and how the present one goes on. */
it.each([4])(
  "keeps what a project of schema %i held of a repeat drawn twice, and all versions from then on",
  (schema) => {
    layOut(schema);
    const looked = got(openProject(file, { readOnly: true }));
    expect(codesOf(looked.verify())).toEqual([]);
    expect(got(looked.repeatCase("inter", "R001"))).toEqual(sampleCase(1, 5));
    looked.close();
    const store = got(openProject(file));
    expect(codesOf(store.verify())).toEqual([]);
    expect(got(store.repeatCase("inter", "R001"))).toEqual(sampleCase(1, 5));
    expect(got(store.repeatDraft("inter", "R002"))).toEqual(sampleCase(2, 6));
    expect(got(store.repeats()).map(({ drawn }) => drawn?.reader)).toEqual(["李", undefined]);
    store.writeRepeat("inter", "R001", sampleCase(1, 7), by);
    expect(got(store.repeatVersions("inter", "R001")).map(({ version }) => version)).toEqual([2, 3]);
    expect(got(store.repeatCase("inter", "R001", 2))).toEqual(sampleCase(1, 5));
    expect(got(store.repeatCase("inter", "R001"))).toEqual(sampleCase(1, 7));
    expect(codesOf(store.verify())).toEqual([]);
    store.close();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA foreign_keys = OFF; DELETE FROM repeat_versions WHERE version = 2");
    database.close();
    const cut = got(openProject(file));
    expect(codesOf(cut.verify())).toEqual(["project-tampered"]);
    cut.close();
  },
);

describe.each(earlier)("a project of schema %i", (schema) => {
  it("is brought up to date, with everything in it, and a line that says so", () => {
    layOut(schema);
    const opened = openProject(file);
    expect(codesOf(opened)).toEqual(["project-migrated"]);
    const store = got(opened);
    expect(store.facts()).toMatchObject({ name: "Spine 研究", schemaVersion: projectSchemaVersion });
    expect(
      got(store.rows()).map(
        ({ id, state, versions, notes, reader, fdrPercent, flaggedBecause, outlined }) => [
          ...[id, state, versions, notes, reader, fdrPercent, flaggedBecause, outlined],
        ],
      ),
    ).toEqual([
      [one.id, "drawn", 2, 1, "李", 25, "asymmetry", true],
      [two.id, "rejected", 0, 0, undefined, undefined, undefined, false],
      [three.id, "new", 0, 0, undefined, undefined, undefined, false],
    ]);
    expect(got(store.rows())[1]!.rejectedBecause).toBe("motion");
    expect(got(store.latestCase(one.id))).toEqual(sampleCase(1, 2));
    expect(got(store.draft(one.id))).toEqual(sampleCase(1, 3));
    expect(got(store.notes(one.id))[0]!.text).toBe("多裂肌 edge unclear");
    expect(got(store.patients())[0]!.values).toEqual({ age: 70 });
    expect(got(store.document("recipe", "paper"))).toBe("{}");
    expect(got(store.audit()).at(-1)).toMatchObject({
      action: "project-migrated",
      before: String(schema),
      after: String(projectSchemaVersion),
    });
    expect(codesOf(store.verify())).toEqual([]);
    store.addRepeats([{ study: "intra", code: "R001", sliceId: one.id, reader: "LW" }], by);
    store.keepPicture(one.id, Uint8Array.of(1));
    expect(codesOf(store.verify())).toEqual([]);
    store.close();
    const again = openProject(file);
    expect(codesOf(again)).toEqual([]);
    got(again).close();
  });

  it("stays beside as it was, however often", () => {
    for (const name of [`study.schema-${schema}.paraspine`, `study.schema-${schema}-2.paraspine`]) {
      rmSync(file, { force: true });
      for (const log of ["-wal", "-shm"]) rmSync(`${file}${log}`, { force: true });
      layOut(schema);
      const opened = openProject(file);
      expect(opened.issues[0]!.parameters).toEqual({ backup: name });
      got(opened).close();
      const kept = new DatabaseSync(join(folder, name), { readOnly: true });
      expect(kept.prepare("PRAGMA user_version").get()).toEqual({ user_version: schema });
      expect(kept.prepare("SELECT COUNT(*) AS n FROM case_versions").get()).toEqual({ n: 2 });
      kept.close();
    }
  });

  it("is looked at without being changed", () => {
    layOut(schema);
    const before = readFileSync(file);
    const store = got(openProject(file, { readOnly: true }));
    expect(got(store.rows())[0]).toMatchObject({ id: one.id, fdrPercent: 25, versions: 2 });
    expect(codesOf(store.verify())).toEqual([]);
    store.close();
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(["study.paraspine"]);
  });
});

it("refuses a project of a newer program, and does not touch it", () => {
  got(createProject(file, "Study", by)).close();
  const database = new DatabaseSync(file);
  database.exec("PRAGMA user_version = 99");
  database.close();
  const before = readFileSync(file);
  for (const readOnly of [true, false]) {
    const refused = openProject(file, { readOnly });
    expect(codesOf(refused)).toEqual(["project-newer-version"]);
    expect(refused.issues[0]!.message).toContain("99");
  }
  expect(readFileSync(file)).toEqual(before);
});
