import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import { resolveRecipe } from "../../fat/resolve-recipe.ts";
import { sha256 } from "../../node/files/sha256.ts";
import { nodePorts } from "../../node/node-ports.ts";
import { readRoiSet } from "../../roi/read-roi-set.ts";
import type { Case } from "../../study/case/case.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { serialiseCase } from "../../study/case/serialise-case.ts";
import { analyseBatch, type BatchEvent, type BatchInput } from "../batch/analyse-batch.ts";
import { analyseCase } from "./analyse-case.ts";
import { caseFromSlice } from "./case-from-slice.ts";

const phantom = (name: string) => new URL(`../../../e2e/reference/imagej/phantoms/${name}`, import.meta.url);

function phantomCase(name: string): Case {
  const bytes = readFileSync(phantom(`${name}.dcm`));
  const slice = readSlice(bytes);
  const rois = readRoiSet(readFileSync(phantom(`${name}.RoiSet.zip`)));
  if (!slice.ok || !rois.ok) throw new Error("The phantom cannot be read");
  const recipe = resolveRecipe({ scope: "image" });
  return caseFromSlice({ slice: slice.value, sha256: sha256(bytes), rois: rois.value, recipe });
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "paraspine-case-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The phantom's file, put into the test's folder under another name. */
function place(name: string, as: string): string {
  const path = join(folder, as);
  writeFileSync(path, readFileSync(phantom(`${name}.dcm`)));
  return path;
}

describe("analyseCase", () => {
  it("finds the image in a folder and fills in what ImageJ measured", async () => {
    place("case01", "other");
    place("case00", "the-one");
    const analysed = await analyseCase(phantomCase("case00"), nodePorts(folder));
    // results.csv: case00,native,image,Otsu
    expect(analysed.ok && analysed.value.result?.rois[1]).toMatchObject({ name: "MF_R", pixelCount: 680 });
    expect(analysed.ok && analysed.value.result?.rois[1]?.csaMm2).toBeCloseTo(321.40625, 6);
  });

  it("gives the same bytes when it is done again, from the same place or another", async () => {
    const ports = nodePorts(place("case00", "a.dcm"));
    const first = await analyseCase(phantomCase("case00"), ports);
    if (!first.ok) throw new Error(JSON.stringify(first));
    const text = serialiseCase(first.value);
    const reopened = parseCaseText(text);
    if (!reopened.ok) throw new Error(JSON.stringify(reopened));
    const again = await analyseCase(reopened.value, nodePorts(place("case00", "b.dcm")));
    expect(again.ok && serialiseCase(again.value)).toBe(text);
  });

  it("measures from the file, whatever the Case says of the image", async () => {
    const work = phantomCase("case00");
    const ports = nodePorts(place("case00", "a.dcm"));
    const wrong: Case = { ...work, image: { ...work.image, pixelSpacingMm: [9, 9], rows: 7, bitsStored: 3 } };
    const [right, corrected] = [await analyseCase(work, ports), await analyseCase(wrong, ports)];
    expect(corrected).toEqual(right);
  });

  it("refuses a file that changed, and one that is gone", async () => {
    const path = place("case00", "a.dcm");
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    const work = phantomCase("case00");
    const codes = async (...paths: string[]) =>
      (await analyseCase(work, nodePorts(...paths))).issues.map(({ code }) => code);
    expect(await codes(path)).toEqual(["case-image-changed"]);
    expect(await codes(folder)).toEqual(["case-image-changed"]);
    rmSync(path);
    expect(await codes(folder)).toEqual(["case-image-missing"]);
    expect(await codes(path)).toEqual(["case-image-missing"]);
    expect(await codes()).toEqual(["case-image-missing"]);
  });

  it("puts no path into the result", async () => {
    const analysed = await analyseCase(phantomCase("case03"), nodePorts(place("case03", "a.dcm")));
    expect(analysed.ok && serialiseCase(analysed.value)).not.toContain(folder);
  });
});

describe("analyseBatch", () => {
  const settings = { recipe: resolveRecipe({}) };

  async function eventsOf(
    inputs: readonly BatchInput[],
    signal?: { aborted: boolean },
    stopAfter = Infinity,
  ) {
    const events: BatchEvent[] = [];
    for await (const event of analyseBatch(inputs, settings, nodePorts(folder), signal)) {
      events.push(event);
      if (signal && events.length >= stopAfter) signal.aborted = true;
    }
    return events;
  }

  function inputs(): BatchInput[] {
    const { rois } = phantomCase("case00");
    return [
      { kind: "slice", label: "1", path: place("case00", "a.dcm"), rois },
      { kind: "slice", label: "2", path: join(folder, "gone.dcm"), rois },
      { kind: "case", label: "3", work: phantomCase("case00") },
    ];
  }

  it("measures what can be measured and says of the rest why not", async () => {
    const events = await eventsOf(inputs());
    expect(events.map(({ kind }) => kind)).toEqual(["measured", "failed", "measured", "finished"]);
    expect(events[1]).toMatchObject({ index: 1, label: "2", issues: [{ code: "file-not-found" }] });
    expect(events[3]).toEqual({ kind: "finished", done: 3, total: 3, issues: [] });
    const [one, , three] = events;
    expect(one?.kind === "measured" && one.work.result).toEqual(
      three?.kind === "measured" ? three.work.result : "not measured",
    );
  });

  it("stops between two slices", async () => {
    const events = await eventsOf(inputs(), { aborted: false }, 1);
    expect(events.map(({ kind }) => kind)).toEqual(["measured", "finished"]);
    expect(events[1]).toMatchObject({ done: 1, total: 3, issues: [{ code: "batch-stopped" }] });
  });

  it("goes on after a mistake of our own", async () => {
    const [first, , third] = inputs();
    const broken = { kind: "slice", label: "x", path: join(folder, "a.dcm"), rois: null } as unknown;
    const events = await eventsOf([first!, broken as BatchInput, third!]);
    expect(events.map(({ kind }) => kind)).toEqual(["measured", "failed", "measured", "finished"]);
    expect(events[1]).toMatchObject({ issues: [{ code: "program-error" }] });
  });
});
