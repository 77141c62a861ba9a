import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { migrateTables } from "../database/migrations/migrate-project.ts";
import { applicationId } from "../database/open-database.ts";
import { createProject } from "./open-project.ts";
import { sampleCase, sampleSlice } from "./sample-work.ts";

/**
 * Writes a small project of an earlier schema as SQL, with what that schema could hold:
 * `npx tsx src/node/project-file/make-fixture.ts 1 > src/node/project-file/fixtures/schema-1.sql`. It is run
 * once, when a schema is superseded; what it wrote then stays, so that steps are tested on what old programs left behind.
 */
function fixtureOf(schema: number): string {
  const folder = mkdtempSync(join(tmpdir(), "paraspine-fixture-"));
  try {
    const path = join(folder, "fixture.paraspine");
    makeProject(path);
    const present = new DatabaseSync(path);
    const earlier = new DatabaseSync(":memory:");
    migrateTables(earlier, 0, schema);
    return dump(earlier, present, schema);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const by = (second: number, reader = "LW") => ({ reader, at: `2026-01-31T08:15:0${second}.000Z` });

/** Three slices: one with two versions and a note, one rejected, one untouched; and repeats, one of them drawn twice. */
function makeProject(path: string): void {
  const made = createProject(path, "Spine 研究", by(0));
  if (!made.ok) throw new Error(made.issues[0].message);
  const store = made.value;
  const [one, two, three] = [sampleSlice(1), sampleSlice(2), sampleSlice(3)];
  store.addSlices([one, two, three], by(1));
  store.writeCase(one.id, sampleCase(1, 1), "proposed", by(2));
  store.writeCase(one.id, sampleCase(1, 2), "drawn", by(3, "李"), "fascia");
  store.keepDraft(one.id, sampleCase(1, 3));
  store.setState([two.id], "rejected", by(4), "motion");
  store.setFlag([one.id], "asymmetry", by(5));
  store.addNote(one.id, "多裂肌 edge unclear", by(6));
  store.writePatients([{ patientId: "P00001", values: { age: 70 }, columns: { group: "A" } }], by(7));
  store.writeDocument("recipe", "paper", "{}", by(8));
  const repeats = [one.id, two.id].map((sliceId, place) => ({
    study: "inter",
    code: `R00${place + 1}`,
    sliceId,
    reader: "李",
  }));
  store.addRepeats(repeats, by(8));
  store.writeRepeat("inter", "R001", sampleCase(1, 4), by(9, "李"));
  store.writeRepeat("inter", "R001", sampleCase(1, 5), by(9, "李"));
  store.keepRepeatDraft("inter", "R002", sampleCase(2, 6));
  store.close();
}

/** The tables of the earlier schema, filled from those columns that they have in the present one. */
function dump(earlier: DatabaseSyncInstance, present: DatabaseSyncInstance, schema: number): string {
  const made = earlier
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    .all() as { type: string; name: string; sql: string }[];
  const lines = [`PRAGMA application_id = ${applicationId};`, `PRAGMA user_version = ${schema};`];
  for (const { type, name, sql } of made) {
    lines.push(`${sql};`);
    if (type !== "table") continue;
    const columns = earlier
      .prepare(`SELECT name FROM pragma_table_info('${name}')`)
      .all()
      .map((column) => `"${column.name}"`)
      .join(", ");
    const rows = present.prepare(`SELECT ${columns} FROM ${name} ORDER BY rowid`);
    rows.setReturnArrays(true);
    for (const row of rows.all() as (string | number | null)[][]) {
      lines.push(`INSERT INTO ${name} VALUES (${row.map(literal).join(", ")});`);
    }
  }
  return `${lines.join("\n")}\n`;
}

const literal = (value: string | number | null) =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value ?? "NULL");

const schema = Number(process.argv[2]);
writeFileSync(1, fixtureOf(schema));
