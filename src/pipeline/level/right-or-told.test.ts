import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { makeBodyModel } from "../../../sample-dicom/anatomy/body-model.ts";
import { t1Signals } from "../../../sample-dicom/anatomy/tissues.ts";
import { renderSeries } from "../../../sample-dicom/render-study.ts";
import { sampleStudies } from "../../../sample-dicom/sample-studies.ts";
import { sagittalPlanes } from "../../../sample-dicom/slice-planning.ts";
import { readTruth } from "../../../sample-dicom/truth.ts";
import { readSlice } from "../../dicom/slice/read-slice.ts";
import type { ScalarImage } from "../../image/scalar-image.ts";
import type { Slice } from "../../image/slice.ts";
import type { SliceGeometry, Vector3 } from "../../image/slice-geometry.ts";
import { add, length, scale, subtract } from "../../image/vector3.ts";
import { loadSpineModel } from "../../node/model/load-spine-model.ts";
import { listStudies } from "../../node/studies/list-studies.ts";
import { loadSlice } from "../../node/studies/load-slice.ts";
import {
  kneePicture,
  mirroredPicture,
  onGrid,
  repeatableNoise,
  rowsOf,
  turnedPicture,
  withValues,
} from "./altered-picture.fixture.ts";
import { type AlteredSlice, alteredStudy, type SliceBefore } from "./altered-study.fixture.ts";
import { levelOfPicture } from "./level-of-picture.ts";
import { levelOfStudy } from "./level-of-study.ts";

const folder = fileURLToPath(new URL("../../../sample-dicom/studies/lean", import.meta.url));
const truth = await readTruth(folder);
const study = (await listStudies([folder])).studies[0]!;
const model = await loadSpineModel();
if (!model.ok) throw new Error(model.issues[0].message);
const ports = model.value;
const l3 = { level: "L3", side: "inferior" } as const;
const slices = await slicesOf("sagittal");
const middle = slices[4]!.image;

async function slicesOf(plane: string): Promise<readonly Slice[]> {
  const { slices: entries } = study.series.find((series) => series.plane === plane)!;
  return Promise.all(
    entries.map(async ({ path, frame }) => {
      const read = await loadSlice(path, frame);
      if (!read.ok) throw new Error(read.issues[0].message);
      return read.value;
    }),
  );
}

/** The middle of the true lower edge of a vertebra, mm. */
function trueEndplate(name: string): Vector3 {
  const { anterior, posterior } = truth.vertebrae.find((vertebra) => vertebra.name === name)!.inferior;
  return scale(add(anterior.patient, posterior.patient), 0.5);
}

type Answer = { readonly state: "right" | "wrong" | "none"; readonly codes: readonly string[] };

/** What the program says of the changed study, and how far that is from what is true of it. */
async function answer(
  change: (slice: SliceBefore) => AlteredSlice | undefined,
  from: readonly Slice[] = slices,
): Promise<Answer> {
  const altered = alteredStudy(study, from, change);
  const found = await levelOfStudy(altered.study, l3, { ...ports, readSlice: altered.readSlice });
  const plane = found.vertebrae.find(({ level }) => level === "L3")?.inferior;
  const codes = found.issues.map(({ code }) => code);
  if (plane === undefined) return { state: "none", codes };
  const { anterior, posterior } = plane.endplate;
  const [, y, z] = subtract(scale(add(anterior, posterior), 0.5), altered.claimed(trueEndplate("L3"))!);
  return { state: length([0, y, z]) < 6 ? "right" : "wrong", codes };
}

/** Codes by which a reader is told that vertebrae or their places may be wrong. */
const doubts = [
  "level-count-higher",
  "level-count-lower",
  "level-no-sacrum",
  "level-turned",
  "level-orientation",
];
const isTold = ({ state, codes }: Answer) =>
  state === "none" ? codes.length > 0 : codes.some((code) => doubts.includes(code));

const same = ({ image, geometry }: SliceBefore): AlteredSlice => ({ image, geometry });
const turnedGeometry = ({ image, geometry }: SliceBefore, degrees: number): SliceGeometry => {
  // The header that is right for pixels turned about the middle of the picture.
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [row, column] = geometry.imageOrientationPatient;
  const along = add(scale(row, c), scale(column, -s));
  const below = add(scale(row, s), scale(column, c));
  const { rows, columns, pixelSpacingMm: mm } = image;
  const centre = add(
    geometry.imagePositionPatient,
    add(scale(row, ((columns - 1) / 2) * mm.column), scale(column, ((rows - 1) / 2) * mm.row)),
  );
  const back = add(scale(along, ((columns - 1) / 2) * mm.column), scale(below, ((rows - 1) / 2) * mm.row));
  return {
    ...geometry,
    imagePositionPatient: subtract(centre, back),
    imageOrientationPatient: [along, below],
  };
};
function mirroredGeometry({ image, geometry }: SliceBefore, { across = false, down = false }): SliceGeometry {
  const [row, column] = geometry.imageOrientationPatient;
  const { rows, columns, pixelSpacingMm: mm } = image;
  const far = add(
    across ? scale(row, (columns - 1) * mm.column) : ([0, 0, 0] as const),
    down ? scale(column, (rows - 1) * mm.row) : ([0, 0, 0] as const),
  );
  return {
    ...geometry,
    imagePositionPatient: add(geometry.imagePositionPatient, far),
    imageOrientationPatient: [scale(row, across ? -1 : 1), scale(column, down ? -1 : 1)],
  };
}

/** Rows of the picture at which a vertebra's lower edge lies. */
function rowOf(name: string): number {
  const { geometry } = slices[4]!.facts;
  return Math.round((geometry!.imagePositionPatient[2] - trueEndplate(name)[2]) / middle.pixelSpacingMm!.row);
}

const right: Readonly<Record<string, (slice: SliceBefore) => AlteredSlice | undefined>> = {
  "as it is": same,
  "mirrored head to foot, header right": (slice) => ({
    ...mirroredPicture(slice.image, { down: true }),
    geometry: mirroredGeometry(slice, { down: true }),
  }),
  "mirrored front to back, header right": (slice) => ({
    ...mirroredPicture(slice.image, { across: true }),
    geometry: mirroredGeometry(slice, { across: true }),
  }),
  "turned by 10 degrees, header right": (slice) => ({
    ...turnedPicture(slice.image, 10),
    geometry: turnedGeometry(slice, 10),
  }),
  "turned by 90 degrees, header right": (slice) => ({
    ...turnedPicture(slice.image, 90),
    geometry: turnedGeometry(slice, 90),
  }),
  "pixels 4:3": ({ image, geometry }) => ({
    image: onGrid(
      image,
      { rows: image.rows, columns: (image.columns * 3) / 4 },
      { corner: [0, 0], across: [4 / 3, 0], down: [0, 1] },
      { row: image.pixelSpacingMm.row, column: (image.pixelSpacingMm.column * 4) / 3 },
    ),
    geometry,
    moved: ([x, y]) => [(x * 3) / 4, y],
  }),
  "slices 8.8 mm apart": (slice) => (slice.at % 2 === 0 ? same(slice) : undefined),
  "a field of 640 mm, mostly air": ({ image, geometry }) => ({
    image: onGrid(
      image,
      { rows: image.rows * 2, columns: image.columns * 2 },
      { corner: [-160, -160], across: [1, 0], down: [0, 1] },
    ),
    geometry: {
      ...geometry,
      imagePositionPatient: subtract(
        geometry.imagePositionPatient,
        add(
          scale(geometry.imageOrientationPatient[0], 160 * image.pixelSpacingMm.column),
          scale(geometry.imageOrientationPatient[1], 160 * image.pixelSpacingMm.row),
        ),
      ),
    },
    moved: ([x, y]) => [x + 160, y + 160],
  }),
  "a noisy picture": (slice) => {
    const noise = repeatableNoise(slice.at + 1);
    return {
      ...same(slice),
      image: withValues(slice.image, (value) => Math.hypot(value + 60 * noise(), 60 * noise())),
    };
  },
  "a spine that leans across the slices": ({ image, geometry, at, all }) => ({
    image: {
      ...image,
      pixels: image.pixels.map((_, pixel) => {
        const lean = Math.round((Math.floor(pixel / image.columns) / image.rows - 0.5) * 4);
        return all[Math.min(Math.max(at + lean, 0), all.length - 1)]!.image.pixels[pixel]!;
      }) as ScalarImage["pixels"],
    },
    geometry,
  }),
};

it("the study as it is is not doubted", async () => {
  expect(isTold(await answer(same))).toBe(false);
}, 60_000);

for (const [what, change] of Object.entries(right)) {
  it(`right: ${what}`, async () => {
    expect((await answer(change)).state).toBe("right");
  }, 60_000);
}

const rightOrTold: typeof right = {
  "turned by 10 degrees, header wrong": (slice) => ({
    ...turnedPicture(slice.image, 10),
    geometry: slice.geometry,
  }),
  "mirrored head to foot, header wrong": (slice) => ({
    ...mirroredPicture(slice.image, { down: true }),
    geometry: slice.geometry,
  }),
  "mirrored front to back, header wrong": (slice) => ({
    ...mirroredPicture(slice.image, { across: true }),
    geometry: slice.geometry,
  }),
  "turned by 90 degrees, header wrong": (slice) => ({
    ...turnedPicture(slice.image, 90),
    geometry: slice.geometry,
  }),
  "turned upside down, header wrong": (slice) => ({
    ...turnedPicture(slice.image, 180),
    geometry: slice.geometry,
  }),
  "one slice": (slice) => (slice.at === 4 ? same(slice) : undefined),
  "one slice beside the middle": (slice) => (slice.at === 1 ? same(slice) : undefined),
  "without the sacrum": cutBelow("L5", 4),
  "without the sacrum and L5": cutBelow("L4", 4),
  "lower thoracic field": cutBelow("L2", 2),
  "thoracic field": cutBelow("L1", 0),
  "without L1 and what is above": cutAbove("L1"),
  "without L2 and what is above": cutAbove("L2"),
  "pelvis alone": cutAbove("L4"),
  "a field of 120 mm": (slice) => {
    const first = rowOf("L3") - 70;
    const cut = rowsOf(slice.image, first, 137);
    return { ...cut, geometry: below(slice, first) };
  },
  "pixels called twice as large": ({ image, geometry }) => ({
    image: {
      ...image,
      pixelSpacingMm: { row: 2 * image.pixelSpacingMm.row, column: 2 * image.pixelSpacingMm.column },
    },
    geometry,
  }),
  "pixels called half as large": ({ image, geometry }) => ({
    image: {
      ...image,
      pixelSpacingMm: { row: image.pixelSpacingMm.row / 2, column: image.pixelSpacingMm.column / 2 },
    },
    geometry,
  }),
  "grey values turned round": (slice) => ({
    ...same(slice),
    image: withValues(slice.image, (value) => Math.max(0, 1500 - value)),
  }),
  "noise and hardly a picture": (slice) => {
    const noise = repeatableNoise(slice.at + 9);
    return {
      ...same(slice),
      image: withValues(slice.image, (value) => Math.hypot(value + 300 * noise(), 300 * noise())),
    };
  },
};

function below({ image, geometry }: SliceBefore, rows: number): SliceGeometry {
  const down = scale(geometry.imageOrientationPatient[1], rows * image.pixelSpacingMm.row);
  return { ...geometry, imagePositionPatient: add(geometry.imagePositionPatient, down) };
}
function cutBelow(name: string, more: number) {
  return (slice: SliceBefore): AlteredSlice => ({
    ...rowsOf(slice.image, 0, rowOf(name) + more),
    geometry: slice.geometry,
  });
}
function cutAbove(name: string) {
  return (slice: SliceBefore): AlteredSlice => {
    const first = rowOf(name);
    return { ...rowsOf(slice.image, first, slice.image.rows - first), geometry: below(slice, first) };
  };
}

it("a picture that does not lie as its header says is told, by its own code", async () => {
  for (const what of ["mirrored head to foot, header wrong", "mirrored front to back, header wrong"]) {
    const found = await answer(rightOrTold[what]!);
    expect(found.codes).toContain("level-orientation");
  }
}, 60_000);

for (const [what, change] of Object.entries(rightOrTold)) {
  it(`right or told: ${what}`, async () => {
    const found = await answer(change);
    expect(found.state === "right" || isTold(found)).toBe(true);
  }, 60_000);
}

it("a T1 series is right", async () => {
  const lean = sampleStudies.find(({ name }) => name === "lean")!;
  const sagittal = lean.series.find(({ role }) => role === "sagittal-t2")!;
  const planes = () => sagittalPlanes(200, 280, 4, 4.4, 4, 12, -8);
  const files = renderSeries(lean, makeBodyModel(lean.body), { ...sagittal, planes, signals: t1Signals });
  const t1 = files.map(({ bytes }) => {
    const read = readSlice(bytes);
    if (!read.ok) throw new Error(read.issues[0].message);
    return read.value;
  });
  const found = await answer(same, t1);
  expect(found.state).toBe("right");
}, 120_000);

it("what shows no lumbar spine, but says that it is sagittal, gets no level without doubt", async () => {
  const axial = await slicesOf("axial");
  const others: Readonly<Record<string, (slice: SliceBefore) => AlteredSlice>> = {
    knee: ({ image, geometry }) => ({ image: kneePicture(image), geometry }),
    "axial slices": ({ geometry, at }) => ({ image: axial[at + 5]!.image, geometry }),
    "nothing but noise": ({ image, geometry, at }) => {
      const noise = repeatableNoise(at + 30);
      return { image: withValues(image, () => Math.abs(200 * noise())), geometry };
    },
  };
  for (const [what, change] of Object.entries(others)) {
    const found = await answer(change);
    expect({ what, told: isTold(found) }).toEqual({ what, told: true });
  }
}, 60_000);

it("slices without positions are told", async () => {
  const found = await answer(({ image }) => ({ image, geometry: undefined }));
  expect(found.state).toBe("none");
  expect(found.codes).toContain("level-no-geometry");
});

const pictures: Readonly<
  Record<string, () => { readonly image: ScalarImage; readonly moved?: AlteredSlice["moved"] }>
> = {
  "as it is": () => ({ image: middle }),
  ...Object.fromEntries(
    [10, -10, 20, 90, 180, 270].map((degrees) => [
      `turned by ${degrees} degrees`,
      () => turnedPicture(middle, degrees),
    ]),
  ),
  "mirrored head to foot": () => mirroredPicture(middle, { down: true }),
  "mirrored front to back": () => mirroredPicture(middle, { across: true }),
  "without the sacrum": () => rowsOf(middle, 0, rowOf("L5") + 4),
  "thoracic field": () => rowsOf(middle, 0, rowOf("L1")),
  "without L2 and what is above": () => rowsOf(middle, rowOf("L2"), middle.rows - rowOf("L2")),
  knee: () => ({ image: kneePicture(middle) }),
};

for (const [what, make] of Object.entries(pictures)) {
  it(`a picture, right or told: ${what}`, async () => {
    const { image, moved } = make();
    const found = await levelOfPicture(image, ports);
    const codes = [...found.issues, ...(found.ok ? found.value.issues : [])].map(({ code }) => code);
    const seen = found.ok ? found.value.vertebrae.find(({ level }) => level === "L3")?.seen : undefined;
    const before: [number, number] = [
      (trueEndplate("L3")[1] - slices[4]!.facts.geometry!.imagePositionPatient[1]) /
        image.pixelSpacingMm!.column +
        0.5,
      rowOf("L3") + 0.5,
    ];
    const [x, y] = moved?.(before) ?? before;
    const ends = seen && [seen.corners.inferiorAnterior, seen.corners.inferiorPosterior];
    const away = ends && Math.hypot((ends[0]![0] + ends[1]![0]) / 2 - x, (ends[0]![1] + ends[1]![1]) / 2 - y);
    const state = away === undefined ? "none" : away * image.pixelSpacingMm!.row < 6 ? "right" : "wrong";
    expect(state === "right" || isTold({ state, codes })).toBe(true);
  }, 60_000);
}
