import { mkdtempSync, readFileSync, rmSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type LinkedDesktop, linkedDesktop } from "../../e2e/electron/linked-desktop.ts";
import type { Result } from "../../src/base/result.ts";
import type { DesktopApi } from "../../src/desktop-api.ts";
import { resolveRecipe } from "../../src/fat/resolve-recipe.ts";
import { openProject } from "../../src/node/project-file/open-project.ts";
import { loadSlice } from "../../src/node/studies/load-slice.ts";
import { caseFromSlice } from "../../src/pipeline/measuring/case-from-slice.ts";
import type { PixelPoint } from "../../src/roi/outline.ts";
import type { Roi } from "../../src/roi/roi.ts";
import type { Case } from "../../src/study/case/case.ts";
import type { WorklistRow } from "../../src/study/project/worklist-row.ts";

vi.mock("electron", () => ({ clipboard: {} }));

/*
 * A study from the first click to the last, by the calls of the window, each test going on where the one before ended: the real
 * engine and the real process of the project answer.
 */

const studies = fileURLToPath(new URL("../../sample-dicom/studies", import.meta.url));
let folder: string;
let desktop: LinkedDesktop;
let api: DesktopApi;
const at = (name: string) => join(folder, name);

function got<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join(" "));
  return result.value;
}
const rows = async () => got(await api.worklist());
const row = async (patientId: string) => (await rows()).find((one) => one.patientId === patientId)!;
const lean = () => row("SAMPLE-LEAN");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-desktop-project-"));
  desktop = await linkedDesktop(folder);
  ({ api } = desktop);
});
afterAll(async () => {
  await api.closeProject();
  rmSync(folder, { recursive: true });
});

async function drawn({ path, frame }: WorklistRow, right = 130): Promise<Case> {
  const slice = got(await loadSlice(path, frame));
  const square: readonly PixelPoint[] = [
    [110, 150],
    [right, 150],
    [right, 180],
    [110, 180],
  ];
  const roi: Roi = {
    id: "MF_L",
    name: "MF_L",
    convention: "fascial",
    origin: "drawn",
    outlines: [{ type: "polygon", points: square }],
  };
  return caseFromSlice({ slice, sha256: slice.sha256, rois: [roi], recipe: resolveRecipe({}) });
}

it("a project is made only by a reader with a name, where the person says", async () => {
  desktop.answer = at("study.paraspine");
  expect((await api.createProject()).issues[0]?.code).toBe("project-no-reader");
  got(await api.saveSettings({ language: "en", recipes: [], reader: "Wang" }));
  expect(got(await api.createProject())).toMatchObject({ path: desktop.answer, readOnly: false });
  expect(desktop.events.some(({ kind }) => kind === "project")).toBe(true);
});

it("one slice of each study is added, once, and the window is told", async () => {
  expect(got(await api.addToProject([studies]))).toHaveLength(3);
  expect(got(await api.addToProject([studies]))).toHaveLength(0);
  // The first version of each says by which level the slice was chosen; nothing is outlined.
  expect((await rows()).map(({ state, versions }) => [state, versions])).toEqual(Array(3).fill(["new", 1]));
  for (const { id } of await rows()) {
    expect(got(await api.rowCase(id, 1))).toMatchObject({
      levelProposal: { target: { level: "L3", side: "inferior" } },
      rois: [],
    });
  }
  expect(desktop.events.some(({ kind }) => kind === "adding")).toBe(true);
});

it("strokes replace a draft; leaving the slice writes one version, measured", async () => {
  const { id } = await lean();
  for (const right of [128, 129, 130]) got(await api.keepCase(await drawn(await lean(), right)));
  expect((await lean()).versions).toBe(1);
  const work = await drawn(await lean());
  expect(got(await api.recallCase(work.image.sha256, work.image.frame ?? 1))?.rois).toEqual(work.rois);
  got(await api.settleWork());
  const settled = await lean();
  expect([settled.versions, settled.reader]).toEqual([2, "Wang"]);
  expect(settled.csaMm2.MF_L).toBeGreaterThan(0);
  expect(got(await api.caseVersions(id))).toHaveLength(2);
  expect(got(await api.rowCase(id, 2))?.result?.rois[0]?.csaMm2).toBe(settled.csaMm2.MF_L);
});

it("a slice without outlines is not approved, though its Case names a level; one with doubts wants a word", async () => {
  const [{ id }, other] = [await lean(), await row("SAMPLE-HEAVY")];
  expect((await api.approve([other.id], true)).issues[0]?.code).toBe("project-nothing-to-approve");
  const asked = got(await api.approve([id], false));
  expect(asked.approved.length + asked.doubtful.length).toBe(1);
  expect(got(await api.approve([id], true)).approved).toEqual([id]);
  expect((await lean()).state).toBe("checked");
});

it("states, flags and notes are written with their reason, and come back", async () => {
  const { id } = await row("SAMPLE-HEAVY");
  expect((await api.setStates([id], "rejected")).ok).toBe(false);
  got(await api.setStates([id], "rejected", "T2 with an implant"));
  got(await api.setFlags([id], "look again"));
  got(await api.addNote(id, "金属伪影"));
  expect(await row("SAMPLE-HEAVY")).toMatchObject({
    state: "rejected",
    rejectedBecause: "T2 with an implant",
    flaggedBecause: "look again",
    notes: 1,
  });
  expect(got(await api.notes(id)).map(({ text }) => text)).toEqual(["金属伪影"]);
  got(await api.setFlags([id], null));
  expect((await row("SAMPLE-HEAVY")).flaggedBecause).toBeUndefined();
});

it("the list's picture is drawn from the Case: its outlines, or its level where nothing is outlined", async () => {
  for (const { id } of [await lean(), await row("SAMPLE-MODERATE")]) {
    const picture = got(await api.overlay(id));
    expect(
      Buffer.from(picture ?? [])
        .subarray(1, 4)
        .toString("latin1"),
    ).toBe("PNG");
  }
});

it("an export is a job, written where the person says", async () => {
  const { id } = await lean();
  desktop.answer = at("table.csv");
  expect(got(await api.exportProject("csv", [id]))).toMatchObject({ target: desktop.answer, slices: 1 });
  expect(readFileSync(desktop.answer, "utf8")).toContain("SAMPLE-LEAN");
  expect(got(await api.jobs()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(["export done"]);
  desktop.answer = null;
  expect(got(await api.exportProject("csv", [id]))).toBeNull();
});

it("reports are written into one file without a window, of outlined slices only", async () => {
  desktop.answer = at("reports.pdf");
  const ids = (await rows()).map(({ id }) => id);
  expect(got(await api.exportProject("pdf", ids))).toMatchObject({ target: desktop.answer, slices: 1 });
  expect(readFileSync(desktop.answer).subarray(0, 5).toString("latin1")).toBe("%PDF-");
});

it("a copy is made beside what is open, and the trail fits what is there", async () => {
  desktop.answer = at("copy.paraspine");
  expect(got(await api.backupProject())).toBe(desktop.answer);
  expect(desktop.suggested.at(-1)).toBe("study.backup.paraspine");
  expect(await api.verifyProject()).toMatchObject({ ok: true, issues: [] });
});

it("a project is closed with what was under way, and opened again for looking", async () => {
  got(await api.keepCase(await drawn(await lean(), 125)));
  got(await api.closeProject());
  expect((await api.worklist()).issues[0]?.code).toBe("project-none-open");
  expect(got(await api.openProject(at("study.paraspine"), true))).toMatchObject({ readOnly: true });
  expect((await lean()).versions).toBe(3);
  expect((await api.setFlags([(await lean()).id], "no")).ok).toBe(false);
});

it("what is no project, or is gone, is told, and the open one stays, with its job and what is under way", async () => {
  unlinkSync(at("copy.paraspine"));
  got(await api.openProject(at("study.paraspine")));
  got(await api.keepCase(await drawn(await lean(), 124)));
  const turn = got(await api.takeTurn("local-model"));
  const told = desktop.events.length;
  expect((await api.openProject(at("copy.paraspine"))).issues[0]?.code).toBe("file-not-found");
  expect((await api.openProject(at("settings.json"))).ok).toBe(false);
  desktop.answer = at("study.paraspine");
  expect((await api.createProject()).issues[0]?.code).toBe("project-exists");
  expect(desktop.events.slice(told)).toEqual([]);
  expect(got(await api.jobs()).at(-1)).toMatchObject({ id: turn, state: "running" });
  got(await api.endTurn(turn));
  got(await api.settleWork());
  expect((await lean()).versions).toBe(4);
});

it("another project takes the place of the open one, which is left with what was under way", async () => {
  got(await api.keepCase(await drawn(await lean(), 123)));
  desktop.answer = at("other.paraspine");
  expect(got(await api.createProject())).toMatchObject({ path: desktop.answer });
  expect(await rows()).toEqual([]);
  expect(
    desktop.events.flatMap((event) => (event.kind === "project" ? [event.facts?.path] : [])).slice(-2),
  ).toEqual([undefined, at("other.paraspine")]);
  // The one that was left can be opened for editing: nobody holds it.
  expect(got(await api.openProject(at("study.paraspine")))).toMatchObject({ readOnly: false });
  expect((await lean()).versions).toBe(5);
});

it("the project that is open is opened again as it is asked for, or stays as it was", async () => {
  expect(got(await api.openProject(at("study.paraspine"), true))).toMatchObject({ readOnly: true });
  const elsewhere = got(openProject(at("study.paraspine")));
  expect((await api.openProject(at("study.paraspine"))).issues[0]?.code).toBe("project-locked");
  expect(got(await api.projectFacts())).toMatchObject({ path: at("study.paraspine"), readOnly: true });
  elsewhere.close();
  expect(got(await api.openProject(at("study.paraspine")))).toMatchObject({ readOnly: false });
});

it("nothing is open where the first project cannot be opened", async () => {
  got(await api.closeProject());
  expect((await api.openProject(at("copy.paraspine"))).ok).toBe(false);
  expect((await api.worklist()).issues[0]?.code).toBe("project-none-open");
});
