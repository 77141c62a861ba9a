import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultRecipe } from "../../fat/recipe.ts";
import type { Case } from "../../study/case/case.ts";
import { program } from "../../study/case/program.ts";
import { keptCasesIn } from "./kept-cases.ts";

const sha256 = "ab".repeat(32);

/** A Case that tells which stroke it is by the number of its vertices. */
function afterStroke(stroke: number): Case {
  const points = Array.from({ length: stroke }, (_, index): [number, number] => [index, index / 2]);
  return {
    schema: "paraspine-case",
    schemaVersion: 4,
    program,
    image: { sha256, rows: 64, columns: 64, bitsStored: 12 },
    recipe: defaultRecipe,
    rois: [{ id: "a", name: "MF_L", origin: "drawn", outlines: [{ type: "freehand", points }] }],
  };
}
const strokeOf = (work: Case | null) => work?.rois[0]?.outlines[0].points.length;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paraspine-kept-"));
});
afterEach(() => rm(folder, { recursive: true }));

const recall = async () => {
  const recalled = await keptCasesIn(folder).recall(sha256, 1);
  expect(recalled.ok).toBe(true);
  return recalled.ok ? recalled : undefined;
};

/** Another process that keeps stroke after stroke from `first`, and prints each number once it is acknowledged. */
function writer(first: number, count: number) {
  const script = `
    import { keptCasesIn } from ${JSON.stringify(new URL("./kept-cases.ts", import.meta.url).href)};
    const work = ${JSON.stringify(afterStroke(1))};
    const kept = keptCasesIn(${JSON.stringify(folder)});
    for (let stroke = ${first}; stroke < ${first + count}; stroke++) {
      const points = Array.from({ length: stroke }, (_, index) => [index, index / 2]);
      work.rois[0].outlines[0].points = points;
      const result = await kept.keep(work);
      if (!result.ok) throw new Error(JSON.stringify(result));
      process.stdout.write(stroke + "\\n");
    }`;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: new URL("../../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
}

describe("kept Cases", () => {
  it("gives back what was kept, by file and frame", async () => {
    const kept = keptCasesIn(join(folder, "made", "when-needed"));
    expect(await kept.recall(sha256, 1)).toEqual({ ok: true, value: null, issues: [] });
    await kept.keep(afterStroke(3));
    expect(await kept.recall(sha256, 1)).toEqual({ ok: true, value: afterStroke(3), issues: [] });
    expect(await kept.recall(sha256, 2)).toEqual({ ok: true, value: null, issues: [] });
  });

  it("keeps the last of many strokes handed over at once", async () => {
    const kept = keptCasesIn(folder);
    for (let stroke = 1; stroke <= 20; stroke++) void kept.keep(afterStroke(stroke));
    await kept.idle();
    expect(strokeOf((await recall())?.value ?? null)).toBe(20);
  });

  it("opens the version before where the last one is damaged, and says so", async () => {
    const kept = keptCasesIn(folder);
    await kept.keep(afterStroke(1));
    await kept.keep(afterStroke(2));
    await truncate(join(folder, `${sha256}-1.case.json`), 100);
    const recalled = await recall();
    expect(strokeOf(recalled?.value ?? null)).toBe(1);
    expect(recalled?.issues.map(({ code }) => code)).toEqual(["kept-case-damaged"]);
  });

  it("does not let a damaged version replace the good one before it", async () => {
    const kept = keptCasesIn(folder);
    await kept.keep(afterStroke(1));
    await kept.keep(afterStroke(2));
    await truncate(join(folder, `${sha256}-1.case.json`), 0);
    await kept.keep(afterStroke(3));
    await truncate(join(folder, `${sha256}-1.case.json`), 0);
    expect(strokeOf((await recall())?.value ?? null)).toBe(1);
  });

  it("never overwrites the work of a newer program", async () => {
    const file = join(folder, `${sha256}-1.case.json`);
    const newer = JSON.stringify({ ...afterStroke(1), schemaVersion: 99 });
    await writeFile(file, newer);
    const kept = keptCasesIn(folder);
    expect((await kept.keep(afterStroke(2))).issues[0]?.code).toBe("case-newer-version");
    expect((await kept.recall(sha256, 1)).issues[0]?.code).toBe("case-newer-version");
    expect(await readFile(file, "utf8")).toBe(newer);
  });

  it("says that it cannot write where it cannot", async () => {
    await writeFile(join(folder, "file"), "");
    const result = await keptCasesIn(join(folder, "file")).keep(afterStroke(1));
    expect(result.issues[0]?.code).toBe("file-unwritable");
  });

  it("refuses a name that leads elsewhere", async () => {
    await expect(keptCasesIn(folder).recall("../../etc/passwd", 1)).rejects.toThrow();
  });

  it("loses no acknowledged stroke when the program is killed", { timeout: 60_000 }, async () => {
    let first = 1;
    for (let kill = 0; kill < 4; kill++) {
      const child = writer(first, 100_000);
      let printed = "";
      await new Promise<void>((resolve) => {
        child.stdout.on("data", (text) => {
          const begins = printed === "";
          printed += text;
          if (begins) setTimeout(() => child.kill("SIGKILL"), 25 + 40 * kill);
        });
        child.on("close", () => resolve());
      });
      const acknowledged = Number(printed.trim().split("\n").at(-1));
      const found = strokeOf((await recall())?.value ?? null);
      expect(acknowledged).toBeGreaterThanOrEqual(first);
      expect([acknowledged, acknowledged + 1]).toContain(found);
      first = found! + 1;
    }
  });

  it("stays whole when several programs write at once", { timeout: 60_000 }, async () => {
    const children = [1, 1000, 2000].map((first) => writer(first, 30));
    const codes = await Promise.all(
      children.map((child) => new Promise((resolve) => child.on("close", resolve))),
    );
    expect(codes).toEqual([0, 0, 0]);
    expect([30, 1029, 2029]).toContain(strokeOf((await recall())?.value ?? null));
    expect((await readdir(folder)).sort()).toEqual([
      `${sha256}-1.case.json`,
      `${sha256}-1.previous.case.json`,
    ]);
  });
});
