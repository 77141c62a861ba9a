import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import { createProject, openProject } from "./open-project.ts";
import { sampleCase, sampleSlice } from "./sample-work.ts";

const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
const one = sampleSlice(1);
const isRoot = process.getuid?.() === 0;

let folder: string;
let file: string;
const stores: ProjectStore[] = [];
const children: ChildProcess[] = [];
const undo: (() => void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-conditions-"));
  file = join(folder, "study.paraspine");
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const store of stores.splice(0)) store.close();
  for (const step of undo.splice(0).reverse()) step();
  rmSync(folder, { recursive: true, force: true });
});

/** The value of a result that has to be one. */
function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ code, message }) => `${code}: ${message}`).join(" "));
  return result.value;
}
const codesOf = (result: Result<unknown>) => result.issues.map(({ code }) => code);

function keep(result: Result<ProjectStore>): ProjectStore {
  const store = got(result);
  stores.push(store);
  return store;
}
const open = (path = file, readOnly = false) => keep(openProject(path, { readOnly }));

/** A closed project of one slice. */
function makeProject(path = file): void {
  const store = keep(createProject(path, "Study", by));
  got(store.addSlices([one], by));
  store.close();
}

const expectSound = (store: ProjectStore) => expect(codesOf(store.verify())).toEqual([]);

/** Runs a script with `openProject`, `sampleCase` and `by` in another process; resolves with its first line. */
async function inAnotherProcess(script: string): Promise<{ child: ChildProcess; printed: () => string }> {
  const from = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const whole = `
    import { openProject } from ${from("./open-project.ts")};
    import { sampleCase, sampleSlice } from ${from("./sample-work.ts")};
    const [file, by, one] = [${JSON.stringify(file)}, ${JSON.stringify(by)}, sampleSlice(1)];
    ${script}`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", whole], {
    cwd: new URL("../../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let text = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (part) => {
      text += part;
      resolve();
    });
    child.on("close", () => reject(new Error(`The other process ended: ${text}`)));
  });
  return { child, printed: () => text };
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.on("close", () => resolve());
  });

describe("a project that another process works on", () => {
  it("says so, opens read-only, and shows what the other writes", async () => {
    makeProject();
    const { child } = await inAnotherProcess(`
      const store = openProject(file).value;
      store.addNote(one.id, "from elsewhere", by);
      process.stdout.write("open\\n");
      setInterval(() => store.addNote(one.id, "again", by), 50);`);
    const refused = openProject(file);
    expect(codesOf(refused)).toEqual(["project-locked"]);
    const store = open(file, true);
    const [first] = got(store.rows());
    expect(first!.notes).toBeGreaterThanOrEqual(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(got(store.rows())[0]!.notes).toBeGreaterThan(first!.notes);
    expectSound(store);
    expect(store.facts().readOnly).toBe(true);
    expect(codesOf(store.addNote(one.id, "no", by))).toEqual(["project-read-only"]);
    child.kill("SIGKILL");
    await ended(child);
    expectSound(open());
  });

  it("lets one of two windows of one process in, and the other when it is closed", () => {
    makeProject();
    const first = open();
    expect(codesOf(openProject(file))).toEqual(["project-locked"]);
    first.close();
    open().close();
    expect(readdirSync(folder)).not.toContain("study.paraspine-lock");
  });

  it("leaves one file behind", async () => {
    makeProject();
    const { child } = await inAnotherProcess(`
      const store = openProject(file).value;
      store.writeCase(one.id, sampleCase(1), "drawn", by);
      store.close();
      process.stdout.write("closed\\n");`);
    await ended(child);
    expect(readdirSync(folder)).toEqual(["study.paraspine"]);
  });

  it("loses no acknowledged change when it is killed at any moment, eight times", {
    timeout: 120_000,
  }, async () => {
    makeProject();
    let version = 0;
    for (let kill = 0; kill < 8; kill++) {
      const { child, printed } = await inAnotherProcess(`
        const opened = openProject(file);
        if (!opened.ok) throw new Error(opened.issues[0].message);
        for (let stroke = ${version + 1}; ; stroke++) {
          const written = opened.value.writeCase(one.id, sampleCase(1, stroke), stroke % 2 ? "drawn" : "checked", by);
          if (!written.ok) throw new Error(written.issues[0].message);
          process.stdout.write(stroke + "\\n");
        }`);
      await new Promise((resolve) => setTimeout(resolve, 150 * Math.random()));
      child.kill("SIGKILL");
      await ended(child);
      const acknowledged = Number(printed().trimEnd().split("\n").at(-1));
      const store = open();
      const versions = got(store.caseVersions(one.id));
      version = versions.length;
      expect(version).toBeGreaterThanOrEqual(acknowledged);
      expect(version).toBeLessThanOrEqual(acknowledged + 1);
      expect(got(store.latestCase(one.id))).toEqual(sampleCase(1, version));
      expect(got(store.rows())[0]!.state).toBe(version % 2 ? "drawn" : "checked");
      expectSound(store);
      store.close();
    }
  });
});

describe("a project whose last writer was killed in the middle of a change", () => {
  it("opens as it was before that change, read-only and for writing", async () => {
    makeProject();
    const store = open();
    for (let note = 0; note < 200; note++) got(store.addNote(one.id, "x".repeat(400), by));
    store.close();
    // A rollback journal, as closing a project makes one, with some pages written and others not.
    const { child } = await inAnotherProcess(`
      import { DatabaseSync } from "@photostructure/sqlite";
      const database = new DatabaseSync(file);
      database.exec("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN; UPDATE notes SET text = 'half'");
      process.stdout.write("half-way\\n");
      setInterval(() => undefined, 1000);`);
    child.kill("SIGKILL");
    await ended(child);
    expect(statSync(`${file}-journal`).size).toBeGreaterThan(4096);
    const parts = readdirSync(folder);
    const looked = open(file, true);
    expect(got(looked.notes(one.id))[0]!.text).toBe("x".repeat(400));
    expectSound(looked);
    looked.close();
    expect(readdirSync(folder)).toEqual(parts);
    const worked = open();
    expect(got(worked.notes(one.id))).toHaveLength(200);
    expectSound(worked);
  });
});

describe("a power cut between two writes", () => {
  /** A project at work, and what stood in its file and log after each of its changes. */
  function atWork(): ProjectStore {
    makeProject();
    return open();
  }
  const copyTo = (name: string) => {
    const copy = join(folder, `${name}.paraspine`);
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    return copy;
  };

  it("leaves the last whole change, wherever the log ends", () => {
    const store = atWork();
    const lengths: number[] = [];
    for (let stroke = 1; stroke <= 6; stroke++) {
      got(store.writeCase(one.id, sampleCase(1, stroke), "drawn", by));
      lengths.push(statSync(`${file}-wal`).size);
    }
    for (let cut = 0; cut < 40; cut++) {
      const copy = copyTo(`cut-${cut}`);
      const length = Math.floor((Math.random() * lengths.at(-1)!) as number);
      truncateSync(`${copy}-wal`, length);
      const whole = lengths.filter((each) => each <= length).length;
      const after = open(copy);
      expect(got(after.caseVersions(one.id))).toHaveLength(whole);
      expect(got(after.latestCase(one.id))).toEqual(whole === 0 ? null : sampleCase(1, whole));
      expectSound(after);
      after.close();
    }
  });

  it("leaves the last whole change where the end of the log is garbage", () => {
    const store = atWork();
    got(store.writeCase(one.id, sampleCase(1, 1), "drawn", by));
    const { size } = statSync(`${file}-wal`);
    got(store.writeCase(one.id, sampleCase(1, 2), "drawn", by));
    const copy = copyTo("torn");
    const log = readFileSync(`${copy}-wal`);
    log.fill(0xa5, size + 2000);
    writeFileSync(`${copy}-wal`, log);
    const after = open(copy);
    expect(got(after.latestCase(one.id))).toEqual(sampleCase(1, 1));
    expectSound(after);
  });

  it("is made good where it struck while the log went into the file", () => {
    const store = atWork();
    for (let stroke = 1; stroke <= 4; stroke++)
      got(store.writeCase(one.id, sampleCase(1, stroke), "drawn", by));
    const torn = copyTo("half-way");
    const before = readFileSync(torn);
    store.close();
    const after = readFileSync(file);
    const pages = Buffer.concat([before, Buffer.alloc(Math.max(0, after.length - before.length))]);
    for (let start = 0; start < after.length; start += 4096) {
      if (Math.random() < 0.5) after.copy(pages, start, start, start + 4096);
    }
    // The first page is the old one: the last that the log goes into, and the one that says how it is kept.
    before.copy(pages, 0, 0, 4096);
    writeFileSync(torn, pages);
    const opened = open(torn);
    expect(got(opened.latestCase(one.id))).toEqual(sampleCase(1, 4));
    expectSound(opened);
  });
});

describe("a full disk", () => {
  /** A small disk of its own; undefined where this system gives none. */
  function smallDisk(megabytes: number): string | undefined {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "none", disk], { stdio: "pipe" });
    } catch {
      console.log("not run: mounting a small disk needs root on Linux");
      return undefined;
    }
    undo.push(() => execFileSync("umount", ["-l", disk]));
    return disk;
  }

  /** Takes every byte that is left. */
  function fill(disk: string): void {
    const ballast = openSync(join(disk, "ballast"), "w");
    try {
      for (;;) writeSync(ballast, Buffer.alloc(4096));
    } catch {
      closeSync(ballast);
    }
  }

  it("is told, loses nothing, and work goes on when there is space again", ({ skip }) => {
    const disk = smallDisk(2);
    if (disk === undefined) return skip();
    const path = join(disk, "study.paraspine");
    const store = keep(createProject(path, "Study", by));
    got(store.addSlices([one], by));
    let acknowledged = 0;
    let answer: Result<unknown>;
    for (;;) {
      answer = store.writeCase(one.id, sampleCase(1, acknowledged + 1, 400), "drawn", by);
      if (!answer.ok) break;
      acknowledged += 1;
    }
    expect(codesOf(answer)).toEqual(["project-disk-full"]);
    expect(acknowledged).toBeGreaterThan(5);
    expect(codesOf(store.addNote(one.id, "x".repeat(100_000), by))).toEqual(["project-disk-full"]);
    expect(got(store.caseVersions(one.id))).toHaveLength(acknowledged);
    expectSound(store);
    expect(codesOf(store.backup(join(disk, "copy.paraspine")))).toEqual(["project-disk-full"]);
    expect(readdirSync(disk).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    execFileSync("mount", ["-o", "remount,size=8m", disk]);
    got(store.writeCase(one.id, sampleCase(1, acknowledged + 1, 400), "drawn", by));
    expectSound(store);
    store.close();
    const again = open(path);
    expect(got(again.caseVersions(one.id))).toHaveLength(acknowledged + 1);
    expectSound(again);
  });

  it("keeps what was written when the program ends on a full disk", ({ skip }) => {
    const disk = smallDisk(2);
    if (disk === undefined) return skip();
    const path = join(disk, "study.paraspine");
    const store = keep(createProject(path, "Study", by));
    got(store.addSlices([one], by));
    let acknowledged = 0;
    while (store.writeCase(one.id, sampleCase(1, acknowledged + 1, 400), "drawn", by).ok) acknowledged += 1;
    store.close();
    const looked = open(path, true);
    expect(got(looked.caseVersions(one.id))).toHaveLength(acknowledged);
    looked.close();
    execFileSync("mount", ["-o", "remount,size=8m", disk]);
    const again = open(path);
    expect(got(again.latestCase(one.id))).toEqual(sampleCase(1, acknowledged, 400));
    expectSound(again);
  });

  it("lets nobody work, but everybody look, where even the log finds no space", ({ skip }) => {
    const disk = smallDisk(1);
    if (disk === undefined) return skip();
    const path = join(disk, "study.paraspine");
    makeProject(path);
    fill(disk);
    expect(codesOf(openProject(path))).toEqual(["project-disk-full"]);
    const looked = open(path, true);
    expect(got(looked.rows())).toHaveLength(1);
    looked.close();
    rmSync(join(disk, "ballast"));
    const store = open(path);
    got(store.writeCase(one.id, sampleCase(1), "drawn", by));
    expectSound(store);
  });

  it("leaves a project of an earlier schema as it was", ({ skip }) => {
    const disk = smallDisk(1);
    if (disk === undefined) return skip();
    const path = join(disk, "study.paraspine");
    const database = new DatabaseSync(path);
    database.exec(readFileSync(new URL("fixtures/schema-1.sql", import.meta.url), "utf8"));
    database.close();
    const before = readFileSync(path);
    fill(disk);
    expect(codesOf(openProject(path))).toEqual(["project-disk-full"]);
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(disk).sort()).toEqual(["ballast", "study.paraspine"]);
    rmSync(join(disk, "ballast"));
    expectSound(open(path));
  });

  it("leaves nothing of a project that could not be made", ({ skip }) => {
    const disk = smallDisk(1);
    if (disk === undefined) return skip();
    fill(disk);
    expect(codesOf(createProject(join(disk, "study"), "Study", by))).toEqual(["project-disk-full"]);
    expect(readdirSync(disk)).toEqual(["ballast"]);
    rmSync(join(disk, "ballast"));
    keep(createProject(join(disk, "study"), "Study", by));
  });
});

describe("a place where nothing can be written", () => {
  /** Forbids writing, to root as well. False where this system cannot. */
  function forbidWriting(path: string, permissions: number): boolean {
    if (!isRoot) {
      const { mode } = statSync(path);
      chmodSync(path, permissions);
      undo.push(() => chmodSync(path, mode));
      return true;
    }
    try {
      execFileSync("chattr", ["+i", path], { stdio: "pipe" });
      undo.push(() => execFileSync("chattr", ["-i", path]));
      return true;
    } catch {
      console.log("not run: this disk forbids root nothing");
      return false;
    }
  }
  const expectLooking = () => {
    const store = open();
    expect(store.facts().readOnly).toBe(true);
    expect(got(store.rows())).toHaveLength(1);
    expectSound(store);
    expect(codesOf(store.setState([one.id], "checked", by))).toEqual(["project-read-only"]);
    return store;
  };

  it("opens a read-only file read-only", ({ skip }) => {
    makeProject();
    if (!forbidWriting(file, 0o444)) return skip();
    expectLooking();
  });

  it("opens a project in a read-only folder read-only, and backs it up elsewhere", ({ skip }) => {
    makeProject();
    if (!forbidWriting(folder, 0o555)) return skip();
    const store = expectLooking();
    const other = mkdtempSync(join(tmpdir(), "paraspine-conditions-"));
    undo.push(() => rmSync(other, { recursive: true }));
    expect(codesOf(store.backup(join(other, "copy.paraspine")))).toEqual([]);
    expect(codesOf(createProject(join(folder, "new"), "New", by))).toEqual(["file-unwritable"]);
    expect(codesOf(store.backup(join(folder, "copy.paraspine")))).not.toEqual([]);
  });

  it("opens in a read-only folder what a killed program left there, its last change included", async ({
    skip,
  }) => {
    makeProject();
    const { child } = await inAnotherProcess(`
      const store = openProject(file).value;
      store.writeCase(one.id, sampleCase(1, 1), "drawn", by);
      process.stdout.write("written\\n");
      setInterval(() => undefined, 1000);`);
    child.kill("SIGKILL");
    await ended(child);
    expect(existsSync(`${file}-wal`)).toBe(true);
    rmSync(`${file}-shm`);
    if (!forbidWriting(folder, 0o555)) return skip();
    const store = expectLooking();
    expect(got(store.latestCase(one.id))).toEqual(sampleCase(1, 1));
    expect(existsSync(`${file}-shm`)).toBe(false);
  });
});

describe("a file that is no whole project", () => {
  const expectDamaged = (path = file) => {
    const before = readFileSync(path);
    for (const readOnly of [true, false]) {
      const refused = openProject(path, { readOnly });
      expect(codesOf(refused)).toEqual(["project-damaged"]);
      expect(refused.issues[0]!.message).toContain("backup");
    }
    expect(readFileSync(path)).toEqual(before);
  };

  it.each([
    ["an empty file", ""],
    ["a text", "This is no project. ".repeat(500)],
    ["the first half of a header", "SQLite format 3\0"],
  ])("is told: %s", (_, content) => {
    writeFileSync(file, content);
    expectDamaged();
  });

  it("is told: the database of another program", () => {
    execFileSync(process.execPath, [
      "--input-type=module",
      "--eval",
      `import { DatabaseSync } from "@photostructure/sqlite";
       const database = new DatabaseSync(${JSON.stringify(file)});
       database.exec("CREATE TABLE t (a); PRAGMA user_version = 3");
       database.close();`,
    ]);
    expectDamaged();
  });

  it("is told: a project that was cut off anywhere", () => {
    makeProject();
    const whole = readFileSync(file);
    for (const share of [0.01, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
      expectDamaged();
    }
  });

  it("is told at the latest when it is read, or checked: garbage within", () => {
    makeProject();
    const whole = readFileSync(file);
    for (let page = 1; page < whole.length / 4096; page++) {
      const torn = Buffer.from(whole);
      torn.fill(0xa5, page * 4096, (page + 1) * 4096);
      writeFileSync(file, torn);
      const opened = openProject(file, { readOnly: true });
      const found = opened.ok ? opened.value.verify() : opened;
      if (opened.ok) opened.value.close();
      expect(found.ok && found.value.ok).toBe(false);
      expect(["project-damaged", "project-tampered"]).toContain(codesOf(found)[0]);
    }
  });

  it("is told: no file, and a folder", () => {
    expect(codesOf(openProject(file))).toEqual(["file-not-found"]);
    expect(codesOf(openProject(folder))).toEqual(["file-unreadable"]);
  });
});

it.skipIf(process.platform === "win32")("a project and its copies are for their owner alone", () => {
  const store = keep(createProject(file, "Study", by));
  store.addSlices([one], by);
  const copy = join(folder, "copy.paraspine");
  store.backup(copy);
  for (const path of [file, `${file}-wal`, copy]) expect(statSync(path).mode & 0o777, path).toBe(0o600);
});

it("private copies that a killed program left are swept at the next start, those of a running one are not", () => {
  got(createProject(file, "Study", by)).close();
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  const [left, kept] = [ended, process.pid].map((pid) => join(tmpdir(), `paraspine-project-${pid}-test00`));
  for (const path of [left!, kept!]) mkdirSync(path);
  undo.push(() => rmSync(kept!, { recursive: true, force: true }));
  open(file, true);
  expect([existsSync(left!), existsSync(kept!)]).toEqual([false, true]);
});
