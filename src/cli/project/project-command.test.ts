import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openProject } from "../../node/project-file/open-project.ts";
import { sampleCase, sampleSlice } from "../../node/project-file/sample-work.ts";
import { capturedRun } from "../captured-run.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paraspine-project-command-"));
  file = join(folder, "study.paraspine");
});
afterEach(() => rm(folder, { recursive: true }));

const paraspine = (...argv: readonly string[]) => capturedRun(argv);

/** A project of two slices, one of them drawn. */
async function makeProject() {
  expect((await paraspine("project", "create", file, "--reader", "LW")).code).toBe(0);
  const opened = openProject(file);
  if (!opened.ok) throw new Error(opened.issues[0].message);
  const by = { reader: "LW", at: "2026-01-31T08:15:00.000Z" };
  opened.value.addSlices([sampleSlice(1), sampleSlice(2)], by);
  opened.value.writeCase(sampleSlice(1).id, sampleCase(1), "drawn", by, "first, by hand");
  opened.value.close();
}

/** Changes the file as any SQLite program can. */
function withPlainSql(sql: string, path = file) {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

describe("paraspine project", () => {
  it("makes a project, adds the ending, and overwrites none", async () => {
    const made = await paraspine("project", "create", join(folder, "new"), "--name", "研究");
    expect(made.code).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({ name: "研究", path: join(folder, "new.paraspine") });
    const again = await paraspine("project", "create", join(folder, "new.paraspine"));
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("[project-exists]")]);
  });

  it("tells what it is and how far the work has come", async () => {
    await makeProject();
    const { code, stdout } = await paraspine("project", "info", file);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      name: "study",
      slices: 2,
      states: { new: 1, proposed: 0, drawn: 1, checked: 0, rejected: 0 },
    });
  });

  it("prints the worklist and the trail", async () => {
    await makeProject();
    const list = (await paraspine("project", "list", file)).stdout.trimEnd().split("\r\n");
    expect(list).toHaveLength(3);
    const cells = new Map(list[0]!.split(",").map((name, index) => [name, list[1]!.split(",")[index]]));
    expect(cells.get("fdr_percent")).toBe("25");
    expect(cells.get("mf_l_csa_mm2")).toBe("200");
    expect(JSON.parse((await paraspine("project", "list", file, "--json")).stdout)[0].csaCm2).toBe(19);
    const trail = (await paraspine("project", "audit", file, "--subject", sampleSlice(1).id)).stdout;
    expect(trail.split("\r\n")[2]).toContain(`case-written,${sampleSlice(1).id},"first, by hand"`);
  });

  it("backs up and restores, and keeps what stood there", async () => {
    await makeProject();
    const copy = join(folder, "copy.paraspine");
    expect(await paraspine("project", "backup", file, copy)).toMatchObject({ code: 0, stderr: "" });
    withPlainSql("UPDATE slices SET state = 'checked'");
    const damaged = readFileSync(file);
    const restored = await paraspine("project", "restore", file, copy, "--reader", "QZ");
    expect(restored).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(JSON.parse(restored.stdout).kept)).toEqual(damaged);
    expect((await paraspine("verify", file)).code).toBe(0);
    const trail = JSON.parse((await paraspine("project", "audit", file, "--json")).stdout);
    expect(trail.at(-1)).toMatchObject({
      action: "project-restored",
      reader: "QZ",
      subject: "copy.paraspine",
    });
  });

  it("restores in the place of garbage, and of nothing", async () => {
    await makeProject();
    const copy = join(folder, "copy.paraspine");
    await paraspine("project", "backup", file, copy);
    writeFileSync(file, "garbage");
    const restored = await paraspine("project", "restore", file, copy);
    expect(readFileSync(JSON.parse(restored.stdout).kept, "utf8")).toBe("garbage");
    rmSync(file);
    expect(JSON.parse((await paraspine("project", "restore", file, copy)).stdout).kept).toBeNull();
    expect((await paraspine("verify", file)).code).toBe(0);
  });

  it("keeps with the old file the log that a killed program left", async () => {
    await makeProject();
    const copy = join(folder, "copy.paraspine");
    await paraspine("project", "backup", file, copy);
    // What lies there after a kill: the last change is in the log alone.
    const opened = openProject(file);
    if (!opened.ok) throw new Error(opened.issues[0].message);
    opened.value.addNote(sampleSlice(2).id, "in the log", { reader: "LW", at: "2026-02-01T00:00:00.000Z" });
    const parts = ["", "-wal"].map((part) => readFileSync(`${file}${part}`));
    opened.value.close();
    for (const [index, part] of ["", "-wal"].entries()) writeFileSync(`${file}${part}`, parts[index]!);
    const { kept } = JSON.parse((await paraspine("project", "restore", file, copy)).stdout);
    expect(JSON.parse((await paraspine("project", "list", kept, "--json")).stdout)[1].notes).toBe(1);
    expect(JSON.parse((await paraspine("project", "list", file, "--json")).stdout)[1].notes).toBe(0);
    expect((await paraspine("verify", file)).code).toBe(0);
  });

  it("restores no backup that is damaged or was changed", async () => {
    await makeProject();
    const copy = join(folder, "copy.paraspine");
    await paraspine("project", "backup", file, copy);
    const before = readFileSync(file);
    withPlainSql("UPDATE audit SET reader = 'QZ' WHERE number = 2", copy);
    const changed = await paraspine("project", "restore", file, copy);
    expect([changed.code, changed.stderr]).toEqual([1, expect.stringContaining("[project-tampered]")]);
    writeFileSync(copy, readFileSync(copy).subarray(0, 9000));
    const cut = await paraspine("project", "restore", file, copy);
    expect([cut.code, cut.stderr]).toEqual([1, expect.stringContaining("[project-damaged]")]);
    expect(readFileSync(file)).toEqual(before);
  });

  it("restores nothing under a window that works on the project", async () => {
    await makeProject();
    const copy = join(folder, "copy.paraspine");
    await paraspine("project", "backup", file, copy);
    const opened = openProject(file);
    expect((await paraspine("project", "restore", file, copy)).stderr).toContain("[project-locked]");
    if (opened.ok) opened.value.close();
  });
});

describe("paraspine verify", () => {
  it("answers 0 for a sound project, with the line to keep elsewhere", async () => {
    await makeProject();
    const { code, stdout, stderr } = await paraspine("verify", file);
    expect([code, stderr]).toEqual([0, ""]);
    const head = /(\d+:[0-9a-f]{64})\n$/.exec(stdout)![1]!;
    expect((await paraspine("verify", file, "--head", head)).code).toBe(0);
    expect((await paraspine("verify", file, "--head", `99:${"0".repeat(64)}`)).code).toBe(1);
  });

  it("answers 1 and lists what is wrong, also as JSON and in Chinese", async () => {
    await makeProject();
    withPlainSql("UPDATE slices SET state = 'checked' WHERE place = 2");
    const { code, stdout, stderr } = await paraspine("verify", file, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, entries: 5 });
    expect(stderr).toContain("the state does not match entry 3");
    expect((await paraspine("verify", file, "--lang", "zh-CN")).stderr).toContain("状态与第 3 行所记不符");
  });

  it("answers 1 where there is no project, 2 where the head makes no sense", async () => {
    expect((await paraspine("verify", join(folder, "none.paraspine"))).code).toBe(1);
    writeFileSync(file, "something else");
    expect((await paraspine("verify", file)).stderr).toContain("[project-damaged]");
    expect((await paraspine("verify", file, "--head", "12")).code).toBe(2);
  });
});
