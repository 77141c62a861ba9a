import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../../base/issue.ts";
import type { Result } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { createProject, openProject } from "../project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../project-file/sample-work.ts";
import { exportProject } from "./export-project.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const slices = [1, 2, 3, 4].map(sampleSlice);

/** What stands for the project: opened files that were damaged say one of these, or give what the sound one gives. */
const told =
  /^(project-(damaged|tampered|newer-version|locked|unknown-slice)|file-unreadable|file-not-found|case-unreadable)$/;

let folder: string;
let sound: Buffer;
let pageSize: number;
let expected: ReadonlyMap<string, string>;

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ code, message }) => `${code}: ${message}`).join(" "));
  return result.value;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-flips-"));
  const file = join(folder, "sound.paraspine");
  const store = got(createProject(file, "Study", by));
  store.addSlices(slices, by);
  slices.forEach(({ id }, index) => {
    store.writeCase(id, sampleCase(index + 1, 1), "proposed", by);
    if (index < 3) store.writeCase(id, sampleCase(index + 1, 2), "drawn", by, "fascia");
  });
  store.keepDraft(slices[0]!.id, sampleCase(1, 3));
  store.setState([slices[1]!.id], "checked", by);
  store.setFlag([slices[2]!.id], "asymmetry", by);
  store.addNote(slices[0]!.id, "edge unclear", by);
  const patients = slices.map(({ image }, index) => ({
    ...{ patientId: image.patientId!, values: { age: 60 + index }, columns: { group: "A" } },
    outcome: (index % 2) as 0 | 1,
  }));
  store.writePatients(patients, by);
  store.writeDocument("recipe", "paper", "{}", by);
  store.addRepeats([{ study: "intra", code: "R001", sliceId: slices[0]!.id, reader: "LW" }], by);
  store.writeRepeat("intra", "R001", sampleCase(1, 4), by);
  store.close();
  sound = readFileSync(file);
  pageSize = sound.readUInt16BE(16);
  const taken = await takenFrom(file);
  expect(taken.issues).toEqual([]);
  expected = taken.content;
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Taken {
  readonly content: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** Everything that can leave a project without its images: tables, outlines, Cases, repeats, documents. */
async function takenFrom(file: string): Promise<Taken> {
  const content = new Map<string, string>();
  const issues: Issue[] = [];
  const opened = openProject(file, { readOnly: true });
  issues.push(...opened.issues);
  if (!opened.ok) return { content, issues };
  const store = opened.value;
  try {
    for (const kind of ["csv", "json"] as const) {
      const out = mkdtempSync(join(folder, "out-"));
      const target = kind === "csv" ? join(out, "table.csv") : out;
      const done = await exportProject(store, kind, null, target, { language: "en", by });
      // A project that is open read-only records no export.
      issues.push(...done.issues.filter(({ code }) => code !== "export-not-recorded"));
      for (const name of readdirSync(out))
        content.set(`${kind} ${name}`, readFileSync(join(out, name), "utf8"));
      rmSync(out, { recursive: true });
    }
    const note = (name: string, found: Result<unknown>) => {
      issues.push(...found.issues);
      if (found.ok) content.set(name, JSON.stringify(found.value));
    };
    note("draft", store.draft(slices[0]!.id));
    note("notes", store.notes(slices[0]!.id));
    note("repeats", store.repeats());
    note("repeat", store.repeatCase("intra", "R001"));
    note("documents", store.documents("recipe"));
    note("recipe", store.document("recipe", "paper"));
    note("versions", store.caseVersions(slices[0]!.id));
  } finally {
    store.close();
  }
  return { content, issues };
}

/** A file with one bit the other way round. */
function flipped(offset: number, bit: number): string {
  const bytes = Buffer.from(sound);
  bytes[offset]! ^= 1 << bit;
  const file = join(folder, "flipped.paraspine");
  for (const part of ["", "-wal", "-shm", "-journal", "-lock"]) rmSync(`${file}${part}`, { force: true });
  writeFileSync(file, bytes);
  return file;
}

/** The same places every time, a few in every page and more in its header, where the pointers to its cells are. */
function places(perPage: number, seed: number): readonly (readonly [offset: number, bit: number])[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: sound.length / pageSize }, (_, page) => page).flatMap((page) =>
    Array.from({ length: perPage }, (_, count) => {
      const offset = page * pageSize + (count % 3 === 0 ? next(100) : next(pageSize));
      return [offset, next(8)] as const;
    }),
  );
}

const perPage = Number(process.env.PARASPINE_FLIPS ?? 4);

describe("a bit of a project file that fell over", () => {
  it("changes nothing that leaves the project, or is told", { timeout: 3_600_000 }, async () => {
    const wrong: string[] = [];
    for (const [offset, bit] of places(perPage, 94)) {
      const place = `byte ${offset} (page ${Math.floor(offset / pageSize) + 1}), bit ${bit}`;
      try {
        const { content, issues } = await takenFrom(flipped(offset, bit));
        const strange = issues.filter(({ code }) => !told.test(code)).map(({ code }) => code);
        if (strange.length > 0) wrong.push(`${place}: ${strange.join()}`);
        if (issues.length > 0) continue;
        for (const [name, text] of expected) if (content.get(name) !== text) wrong.push(`${place}: ${name}`);
      } catch (error) {
        wrong.push(`${place}: ${error instanceof Error ? error.stack : error}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is no mistake of the program for who works on", { timeout: 3_600_000 }, () => {
    const wrong: string[] = [];
    for (const [offset, bit] of places(Math.ceil(perPage / 2), 60)) {
      const place = `byte ${offset} (page ${Math.floor(offset / pageSize) + 1}), bit ${bit}`;
      try {
        const opened = openProject(flipped(offset, bit));
        if (opened.ok) workOn(opened.value);
      } catch (error) {
        wrong.push(`${place}: ${error instanceof Error ? error.stack : error}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function workOn(store: ProjectStore): void {
  try {
    store.rows();
    store.writeCase(slices[0]!.id, sampleCase(1, 7), "checked", by);
    store.addNote(slices[0]!.id, "again", by);
    store.setState([slices[1]!.id], "rejected", by, "motion");
    store.writePatients([{ patientId: "P00002", values: { age: 50 }, columns: {} }], by);
    store.addSlices([sampleSlice(9)], by);
    store.writeDocument("recipe", "paper", '{"x":1}', by);
    store.writeRepeat("intra", "R001", sampleCase(1, 8), by);
    store.keepPicture(slices[0]!.id, Uint8Array.of(1, 2));
    store.verify();
  } finally {
    store.close();
  }
}

describe("project files that were changed by one bit", () => {
  /** Files of an earlier schema: 30 patients of 60 to 89 years, each with FDR 25 %. */
  async function ages(name: string, readOnly: boolean) {
    const file = join(folder, `${name}.paraspine`);
    const packed = readFileSync(new URL(`./fixtures/${name}.paraspine.gz`, import.meta.url));
    writeFileSync(file, gunzipSync(packed));
    const target = join(folder, `${name}.csv`);
    rmSync(target, { force: true });
    const opened = openProject(file, { readOnly });
    if (!opened.ok) return { codes: opened.issues.map(({ code }) => code) };
    const done = await exportProject(opened.value, "csv", null, target, { language: "en", by });
    opened.value.close();
    const codes = [...opened.issues, ...done.issues].map(({ code }) => code);
    if (!done.ok) {
      expect(existsSync(target)).toBe(false);
      return { codes };
    }
    const [head, ...rows] = readFileSync(target, "utf8").trim().split("\r\n");
    const names = head!.split(",");
    // Counted from the end, since a recipe before it holds commas.
    const fromEnd = names.indexOf("clinical_age") - names.length;
    return { codes, ages: rows.map((row) => Number(row.split(",").at(fromEnd))) };
  }

  it.each([true, false])("the first patient's age is 70 instead of 60 (read-only: %s)", async (readOnly) => {
    const { codes, ages: read } = await ages("age", readOnly);
    expect(read).toBeUndefined();
    expect(codes.at(-1)).toBe("project-tampered");
  });

  it.each([true, false])("SQLite cannot follow a page (read-only: %s)", async (readOnly) => {
    const { codes, ages: read } = await ages("throw-94", readOnly);
    if (read === undefined) expect(codes.at(-1)).toMatch(told);
    else expect(read).toEqual(Array.from({ length: 30 }, (_, index) => 60 + index));
  });
});
