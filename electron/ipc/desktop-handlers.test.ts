import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type LinkedDesktop, linkedDesktop } from "../../e2e/electron/linked-desktop.ts";
import type { Result } from "../../src/base/result.ts";
import type { DesktopApi, Settings } from "../../src/desktop-api.ts";
import { resolveRecipe } from "../../src/fat/resolve-recipe.ts";
import { openSettings } from "../../src/node/settings/settings-store.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";
import { readRois } from "../../src/node/studies/read-rois.ts";
import { caseFromSlice } from "../../src/pipeline/measuring/case-from-slice.ts";
import type { Case } from "../../src/study/case/case.ts";

// The clipboard is the system's; everything else here is the desktop's own: engine, kept Cases, settings, grants.
const clipboard = vi.hoisted(() => ({ text: "" }));
vi.mock("electron", () => ({
  clipboard: {
    writeText: (text: string) => {
      clipboard.text = text;
    },
  },
}));

const phantom = fileURLToPath(new URL("../../e2e/reference/imagej/phantoms/case01", import.meta.url));
const image = `${phantom}.dcm`;

let folder: string;
let desktop: LinkedDesktop;
let api: DesktopApi;
const at = (name: string) => join(folder, name);

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-desktop-"));
  desktop = await linkedDesktop(folder);
  ({ api } = desktop);
});
afterEach(async () => {
  await desktop.keptCases.idle();
  rmSync(folder, { recursive: true });
});

async function drawnCase(): Promise<Case> {
  const slice = got(await loadSlice(image, 1));
  const { rois } = got(await readRois(`${phantom}.RoiSet.zip`, slice));
  return caseFromSlice({ slice, sha256: slice.sha256, rois, recipe: resolveRecipe({}) });
}

describe("settings", () => {
  it("are told at the start with what the program is", async () => {
    expect(got(await api.start())).toEqual({
      version: "1.2.3",
      electronVersion: "45",
      startPaths: ["/start"],
      settings: { language: "en", recipes: [] },
    });
  });

  it("are kept, and the menu is shown again", async () => {
    const chosen: Settings = { language: "zh-CN", recipes: [], reader: "王" };
    got(await api.saveSettings(chosen));
    expect(desktop.menusShown).toBe(1);
    expect((await openSettings(at("settings.json"), "en")).current).toEqual(chosen);
  });

  it("keep only paths that a person chose, since these count as chosen in the next run", async () => {
    desktop.grants.add(["/scans"]);
    const recent = ["/scans/lean", "/etc", "/scans/../etc"];
    got(await api.saveSettings({ language: "en", recipes: [], recentPaths: recent, recentProjects: recent }));
    expect(desktop.settings.current.recentPaths).toEqual(["/scans/lean"]);
    expect(desktop.settings.current.recentProjects).toEqual(["/scans/lean"]);
  });
});

describe("work on a slice", () => {
  it("is kept by its image and frame, and recalled", async () => {
    const work = await drawnCase();
    expect(got(await api.recallCase(work.image.sha256, 1))).toBeNull();
    got(await api.keepCase(work));
    expect(got(await api.recallCase(work.image.sha256, 1))).toEqual(work);
    expect(got(await api.recallCase(work.image.sha256, 2))).toBeNull();
  });

  it("is saved where the person says, measured on the file that was opened", async () => {
    const work = await drawnCase();
    desktop.answer = at("work.case.json");
    expect((await api.saveCaseAs(work)).issues[0]?.code).toBe("case-image-missing");
    got(await api.loadSlice(image, 1));
    expect(got(await api.saveCaseAs(work))).toBe(desktop.answer);
    expect(desktop.suggested.at(-1)).toMatch(/\.case\.json$/);
    expect(got(await api.openCase())?.result?.rois).toHaveLength(work.rois.length);
  });

  it.each([
    ["csv", "case01.csv"],
    ["roiset", "case01.RoiSet.zip"],
    ["seg", "case01.seg.dcm"],
    ["figure", "case01.png"],
    ["json", "case01.json"],
  ] as const)("is exported as %s under the name %s", async (kind, name) => {
    desktop.answer = at(name);
    const exported = await api.exportCase(kind, await drawnCase(), image);
    expect(desktop.suggested).toEqual([name]);
    expect(readdirSync(folder).includes(name)).toBe(exported.ok);
  });

  it("gets outlines of a file that the person chose", async () => {
    desktop.answer = `${phantom}.RoiSet.zip`;
    expect(got(await api.importRois(image, 1))?.length).toBeGreaterThan(3);
  });

  it("is printed as a report in the reader's language", async () => {
    got(await api.saveSettings({ language: "zh-CN", recipes: [] }));
    desktop.answer = at("report.pdf");
    expect(got(await api.printReport(await drawnCase(), image))).toBe(desktop.answer);
    expect(readFileSync(desktop.answer).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(desktop.suggested).toEqual(["case01.report.pdf"]);
  });

  it("does nothing where the person cancels", async () => {
    const work = await drawnCase();
    const answers = [
      await api.saveCaseAs(work),
      await api.openCase(),
      await api.importRois(image, 1),
      await api.exportCase("csv", work, image),
      await api.printReport(work, image),
      await api.writeStatistics("csv", "table", "a"),
      await api.chooseInputs("files"),
      await api.chooseTable(),
    ];
    expect(answers.map((result) => result.ok && result.value)).toEqual(answers.map(() => null));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("tables and statistics", () => {
  it("are read as bytes with their name", async () => {
    const path = at("cohort.csv");
    writeFileSync(path, "a,b\n1,2\n");
    const table = got(await api.readTable(path));
    expect([table.name, new TextDecoder().decode(table.bytes)]).toEqual(["cohort.csv", "a,b\n1,2\n"]);
    expect((await api.readTable(at("none.csv"))).issues[0]?.code).toBe("file-not-found");
  });

  it("are written where the person says; what cannot be written is an issue", async () => {
    desktop.answer = at("table.csv");
    expect(got(await api.writeStatistics("csv", "table", "a,b"))).toBe(desktop.answer);
    expect([desktop.suggested, readFileSync(desktop.answer, "utf8")]).toEqual([["table.csv"], "a,b"]);
    desktop.answer = at("no such folder/table.csv");
    expect((await api.writeStatistics("csv", "table", "a,b")).ok).toBe(false);
  });

  it("go to the clipboard", async () => {
    got(await api.copyText("多裂肌 12.3 cm²"));
    expect(clipboard.text).toBe("多裂肌 12.3 cm²");
  });
});

describe("listing", () => {
  const studies = fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url));

  it("tells how far it is, and a new one ends the one before", async () => {
    const first = api.listStudies([studies]);
    const second = api.listStudies([studies]);
    const codes = got(await first).issues.map(({ code }) => code);
    expect(codes).toContain("listing-cancelled");
    expect(got(await second).studies).toHaveLength(3);
    expect(desktop.events.some(({ kind }) => kind === "progress")).toBe(true);
  });

  it("can be stopped", async () => {
    const listing = api.listStudies([studies]);
    got(await api.cancelListing());
    expect(got(await listing).issues.map(({ code }) => code)).toContain("listing-cancelled");
  });
});

it("without a project its calls say so", async () => {
  const answers = [await api.worklist(), await api.verifyProject(), await api.repeats()];
  expect(answers.map(({ ok, issues }) => [ok, issues[0]?.code])).toEqual(
    answers.map(() => [false, "project-none-open"]),
  );
  expect(got(await api.projectFacts())).toBeNull();
});
