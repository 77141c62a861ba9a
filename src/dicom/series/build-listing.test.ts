import { describe, expect, it } from "vitest";
import type { SliceFacts } from "../../image/slice.ts";
import type { Vector3 } from "../../image/slice-geometry.ts";
import { buildListing } from "./build-listing.ts";
import type { HeaderOfFile } from "./listing/header-of-file.ts";

const axial: readonly [Vector3, Vector3] = [
  [1, 0, 0],
  [0, 1, 0],
];
const sagittal: readonly [Vector3, Vector3] = [
  [0, 1, 0],
  [0, 0, -1],
];

interface Made extends Partial<SliceFacts> {
  readonly path: string;
  readonly at?: Vector3;
  readonly along?: readonly [Vector3, Vector3];
  readonly rows?: number;
}

/** One single-frame file of study S, series A, patient P. */
function file({ path, at, along = axial, rows = 320, ...some }: Made): HeaderOfFile {
  const facts: SliceFacts = {
    sopInstanceUid: `uid-${path}`,
    studyInstanceUid: "S",
    seriesInstanceUid: "A",
    patientId: "P",
    modality: "MR",
    transferSyntaxUid: "1.2.840.10008.1.2.1",
    frame: 1,
    frames: 1,
    ...(at === undefined
      ? {}
      : { geometry: { imagePositionPatient: at, imageOrientationPatient: along, frameOfReferenceUid: "F" } }),
    ...some,
  };
  return {
    path,
    header: {
      rows,
      columns: 320,
      frames: [{ facts, pixelSpacingMm: { row: 0.625, column: 0.75 } }],
      issues: [],
    },
  };
}

const seriesOf = (files: readonly HeaderOfFile[]) =>
  buildListing(files).studies.flatMap(({ series }) => series);
const pathsOf = (files: readonly HeaderOfFile[]) => seriesOf(files).map((series) => series.files);

describe("sorting", () => {
  it("is by position along the normal, not by instance number", () => {
    const files = [
      file({ path: "a", at: [0, 0, 12], instanceNumber: 1 }),
      file({ path: "b", at: [0, 0, -4], instanceNumber: 2 }),
      file({ path: "c", at: [0, 0, 4], instanceNumber: 3 }),
    ];
    const [series] = seriesOf(files);
    expect(series?.files).toEqual(["b", "c", "a"]);
    expect(series?.slices.map(({ positionMm }) => positionMm)).toEqual([-4, 4, 12]);
  });

  it("without geometry is by instance number, then by frame", () => {
    const files = [3, 1, 2].map((instanceNumber) => file({ path: `i${instanceNumber}`, instanceNumber }));
    expect(pathsOf(files)).toEqual([["i1", "i2", "i3"]]);
  });

  it("does not depend on the order of the files", () => {
    const files = [5, 1, 4, 2, 3].map((z) =>
      file({ path: `z${z}`, at: [0, 0, z * 4.4], instanceNumber: 9 - z }),
    );
    const expected = [["z1", "z2", "z3", "z4", "z5"]];
    expect(pathsOf(files)).toEqual(expected);
    expect(pathsOf([...files].reverse())).toEqual(expected);
  });
});

it("tells where slices are missing, or several are at one place", () => {
  const files = [0, 4, 12, 16, 20, 20].map((z, index) => file({ path: `${index}`, at: [0, 0, z] }));
  expect(buildListing(files).issues).toMatchObject([
    { code: "dicom-slices-missing", parameters: { count: 1 }, path: "1" },
    { code: "dicom-same-position", parameters: { count: 1 }, path: "4" },
  ]);
});

describe("splitting", () => {
  const base = file({ path: "base", at: [0, 0, 0] });

  it.each([
    ["another series", file({ path: "x", at: [0, 0, 4], seriesInstanceUid: "B" })],
    ["another orientation", file({ path: "x", at: [0, 0, 4], along: sagittal })],
    [
      "blocks angled by 5 degrees",
      file({
        path: "x",
        at: [0, 0, 4],
        along: [
          [1, 0, 0],
          [0, Math.cos(0.0873), Math.sin(0.0873)],
        ],
      }),
    ],
    ["another matrix", file({ path: "x", at: [0, 0, 4], rows: 256 })],
    ["another echo", file({ path: "x", at: [0, 0, 4], echoTimeMs: 80 })],
    ["another image type", file({ path: "x", at: [0, 0, 4], imageType: "DERIVED\\PRIMARY\\WATER" })],
    ["the same place in another acquisition", file({ path: "x", at: [0, 0, 0], acquisitionNumber: 2 })],
    ["no geometry among geometry", file({ path: "x" })],
  ])("at %s", (_, other) => {
    expect(seriesOf([base, other])).toHaveLength(2);
  });

  it.each([
    ["a position further on", file({ path: "x", at: [0, 0, 4] })],
    [
      "another acquisition at another place (a concatenation)",
      file({ path: "x", at: [0, 0, 4], acquisitionNumber: 2 }),
    ],
    [
      "direction cosines rounded to four digits",
      file({
        path: "x",
        at: [0, 0, 4],
        along: [
          [0.9999, 0.0001, 0],
          [-0.0001, 1, 0],
        ],
      }),
    ],
  ])("not at %s", (_, other) => {
    expect(seriesOf([base, other])).toHaveLength(1);
  });

  it("never puts two patients into one study, whatever its UID", () => {
    const listing = buildListing([base, file({ path: "x", at: [0, 0, 4], patientId: "Q" })]);
    expect(listing.studies.map(({ patientId }) => patientId)).toEqual(["P", "Q"]);
  });
});

describe("duplicates by SOP Instance UID", () => {
  const first = file({ path: "a", at: [0, 0, 0], sopInstanceUid: "same" });

  it("drops a copy with an issue", () => {
    const listing = buildListing([first, file({ path: "copy", at: [0, 0, 0], sopInstanceUid: "same" })]);
    expect(listing.studies[0]?.series[0]?.files).toEqual(["a"]);
    expect(listing.issues).toMatchObject([{ code: "dicom-duplicate", path: "copy" }]);
  });

  it.each([
    ["after", (lossy: HeaderOfFile, sound: HeaderOfFile) => [lossy, sound]],
    ["before", (lossy: HeaderOfFile, sound: HeaderOfFile) => [sound, lossy]],
  ] as const)("keeps the copy without loss that comes %s one with loss", (_, inOrder) => {
    const lossy = file({
      path: "lossy",
      at: [0, 0, 0],
      sopInstanceUid: "same",
      transferSyntaxUid: "1.2.840.10008.1.2.4.50",
      lossyCompressed: true,
    });
    const listing = buildListing(inOrder(lossy, first));
    expect(listing.studies[0]?.series[0]?.files).toEqual(["a"]);
    expect(listing.issues).toMatchObject([{ code: "dicom-duplicate-other-compression", path: "lossy" }]);
  });

  it("tells copies whose headers differ", () => {
    const other = file({ path: "b", at: [0, 0, 0], sopInstanceUid: "same", echoTimeMs: 80 });
    expect(buildListing([first, other]).issues).toMatchObject([
      { code: "dicom-same-uid-different-image", path: "b" },
    ]);
  });

  it("tells another image under the same UID", () => {
    const { issues } = buildListing([first, file({ path: "b", at: [0, 0, 4], sopInstanceUid: "same" })]);
    expect(issues).toMatchObject([{ code: "dicom-same-uid-different-image", path: "b" }]);
  });

  it.each([
    ["patient", { patientId: "Q" }],
    ["study", { studyInstanceUid: "S2" }],
  ])("keeps the image that another %s has under the same UID, and says so", (_, changes) => {
    const listing = buildListing([
      first,
      file({ path: "b", at: [0, 0, 0], sopInstanceUid: "same", ...changes }),
    ]);
    expect(listing.studies.map(({ series }) => series.flatMap(({ files }) => files))).toEqual([["a"], ["b"]]);
    expect(listing.issues).toMatchObject([{ code: "dicom-uid-of-other-patient", path: "b" }]);
  });

  it("keeps files without a UID", () => {
    const { sopInstanceUid: _, ...facts } = first.header.frames[0].facts;
    const bare = (path: string): HeaderOfFile => ({ path, header: { ...first.header, frames: [{ facts }] } });
    expect(seriesOf([bare("x"), bare("y")])[0]?.sliceCount).toBe(2);
  });
});

/** Slices of series A, 4 mm apart, each changed in some way. */
const stackOf = (count: number, changesOf: (index: number) => Partial<Made>): HeaderOfFile[] =>
  Array.from({ length: count }, (_, index) =>
    file({ path: `${index}`, at: [0, 0, index * 4], ...changesOf(index) }),
  );
const codesOf = (files: readonly HeaderOfFile[]) => buildListing(files).issues.map(({ code }) => code);

describe("headers of one stack that are rounded in different ways", () => {
  const spaced = (spacings: readonly number[]) =>
    stackOf(spacings.length, () => ({})).map((one, index): HeaderOfFile => {
      const [first] = one.header.frames;
      const pixelSpacingMm = { row: spacings[index]!, column: spacings[index]! };
      return { ...one, header: { ...one.header, frames: [{ ...first, pixelSpacingMm }] } };
    });

  it.each([
    ["spacing", spaced([0.62505, 0.625049, 0.62505, 0.625049])],
    ["echo", stackOf(6, (index) => ({ echoTimeMs: index % 2 ? 99.9951 : 99.9949 }))],
    ["echo drifting", stackOf(6, (index) => ({ echoTimeMs: 98 + index * 0.04 }))],
    [
      "corrections",
      stackOf(6, (index) => ({ imageType: `ORIGINAL\\PRIMARY\\M${index % 2 ? "\\NORM" : ""}` })),
    ],
    ["letters of the patient ID", stackOf(6, (index) => ({ patientId: index % 2 ? "p1" : "P1" }))],
  ])("stay one stack: %s", (_, files) => {
    expect(seriesOf(files).map(({ sliceCount }) => sliceCount)).toEqual([files.length]);
  });

  it("where every second file states no frame of reference", () => {
    const files = stackOf(6, () => ({})).map((one, index) => (index % 2 ? withFrame(one, undefined) : one));
    expect(seriesOf(files)).toHaveLength(1);
  });

  it.each([
    ["PixelSpacing", spaced([0.625, 0.7, 0.625, 0.7])],
    ["EchoTime", stackOf(6, (index) => ({ echoTimeMs: index % 2 ? 80 : 100 }))],
    ["EchoTime", stackOf(6, (index) => ({ echoTimeMs: index % 2 ? 1.23 : 2.46 }))],
    ["ImageType", stackOf(6, (index) => ({ imageType: `ORIGINAL\\PRIMARY\\${index % 2 ? "M" : "P"}` }))],
    [
      "ImageType",
      stackOf(6, (index) => ({
        at: [0, 0, index >> 1],
        imageType: `ORIGINAL\\PRIMARY\\M${index % 2 ? "\\NORM" : ""}`,
      })),
    ],
    [
      "FrameOfReferenceUID",
      stackOf(6, () => ({})).map((one, index) => withFrame(one, index < 3 ? "F" : "G")),
    ],
    ["AcquisitionNumber", stackOf(6, (index) => ({ at: [0, 0, index >> 1], acquisitionNumber: index % 2 }))],
    [
      "TemporalPositionIdentifier",
      stackOf(6, (index) => ({ at: [0, 0, index >> 1], temporalPosition: index % 2 })),
    ],
  ])("are told from those that differ in %s, and that is said", (attributes, files) => {
    const { studies, issues } = buildListing(files);
    expect(studies[0]?.series.map(({ sliceCount }) => sliceCount)).toEqual([
      files.length / 2,
      files.length / 2,
    ]);
    expect(issues).toMatchObject([
      { code: "dicom-series-split", parameters: { count: 2, attributes }, path: "0" },
    ]);
  });
});

describe("directions that scatter within a stack", () => {
  /** Turned about the patient's left-right axis. */
  const turned = (degrees: number): readonly [Vector3, Vector3] => {
    const angle = (degrees * Math.PI) / 180;
    return [
      [1, 0, 0],
      [0, Math.cos(angle), Math.sin(angle)],
    ];
  };
  const scattered = [0, 0.7, -0.7, 0.35, 0.1, -0.5, 0.6, -0.2, 0.4, 0];
  const files = scattered.map((degrees, index) =>
    file({ path: `${index}`, at: [-150, -180, index * 4 - 900], along: turned(degrees) }),
  );

  it("leave it one, sorted by place, whatever the order of the files", () => {
    for (const some of [files, [...files].reverse(), [...files.slice(4), ...files.slice(0, 4)]]) {
      expect(seriesOf(some).map((series) => series.files)).toEqual([files.map(({ path }) => path)]);
    }
    expect(codesOf(files)).toEqual([]);
  });

  it("keep their distances, though each is measured from an origin far away", () => {
    const [series] = seriesOf(files);
    const positions = series!.slices.map(({ positionMm }) => positionMm!);
    const steps = positions.slice(1).map((position, index) => position - positions[index]!);
    for (const step of steps) expect(step).toBeCloseTo(4, 2);
  });

  it("are blocks of their own where there is nothing between", () => {
    const blocks = [0, 0, 0, 1, 1, 1].map((degrees, index) =>
      file({ path: `${index}`, at: [0, 0, index * 4], along: turned(degrees) }),
    );
    expect(seriesOf(blocks).map(({ sliceCount }) => sliceCount)).toEqual([3, 3]);
    expect(seriesOf([...blocks].reverse()).map(({ sliceCount }) => sliceCount)).toEqual([3, 3]);
  });
});

describe("UIDs that were made up for every file", () => {
  const same = { seriesNumber: 4, seriesDescription: "T2 TSE tra" };
  const ownSeries = (count: number, some: Partial<Made> = {}) =>
    Array.from({ length: count }, (_, index) =>
      file({
        path: `${index}`,
        at: [0, 0, index * 4],
        instanceNumber: index + 1,
        seriesInstanceUid: `A${index}`,
        ...same,
        ...some,
      }),
    );

  it("are reported for series", () => {
    expect(buildListing(ownSeries(5)).issues).toMatchObject([
      { code: "dicom-uids-made-up", parameters: { count: 5, attribute: "SeriesInstanceUID" } },
    ]);
  });

  it("are reported for studies", () => {
    const files = ownSeries(5).map((one, index) =>
      file({ ...one.header.frames[0].facts, path: one.path, studyInstanceUid: `S${index}` }),
    );
    expect(buildListing(files).issues).toMatchObject([
      { code: "dicom-uids-made-up", parameters: { count: 5, attribute: "StudyInstanceUID" } },
    ]);
  });

  it.each([
    ["two of a kind", ownSeries(2)],
    ["other modalities", ownSeries(5, { modality: "CR" })],
    ["images that bear one number", ownSeries(5, { instanceNumber: 1 })],
    ["one series", ownSeries(5, { seriesInstanceUid: "A" })],
  ])("but not of %s", (_, files) => {
    expect(codesOf(files)).toEqual([]);
  });
});

it("two people without patient ID and UIDs are told apart by their folders", () => {
  const nobody = {
    patientId: undefined,
    studyInstanceUid: undefined,
    seriesInstanceUid: undefined,
    sopInstanceUid: undefined,
  };
  const files = ["a/1", "a/2", "b/1", "b/2"].map((path, index) =>
    file({ path, at: [0, 0, (index % 2) * 4], ...nobody } as unknown as Made),
  );
  const { studies } = buildListing(files);
  expect(studies.map(({ series }) => series.map((one) => one.files))).toEqual([
    [["a/1", "a/2"]],
    [["b/1", "b/2"]],
  ]);
});

describe("what a de-identification made up for every file", () => {
  it("a frame of reference neither splits a stack nor keeps series apart", () => {
    const axialFiles = stackOf(5, () => ({})).map((one, index) => withFrame(one, `F${index}`));
    const sagittalFiles = stackOf(3, (index) => ({
      path: `s${index}`,
      at: [index * 4, 0, 0],
      along: sagittal,
      seriesInstanceUid: "B",
    })).map((one, index) => withFrame(one, `G${index}`));
    const lone = withFrame(file({ path: "lone", at: [0, 0, 0], seriesInstanceUid: "C" }), "H");
    const series = seriesOf([...axialFiles, ...sagittalFiles, lone]);
    expect(series.map(({ sliceCount }) => sliceCount)).toEqual([5, 3, 1]);
    const stated = series.flatMap(({ slices }) =>
      slices.map(({ geometry }) => geometry?.frameOfReferenceUid),
    );
    expect(stated.every((uid) => uid === undefined)).toBe(true);
  });

  it("a patient ID does not break a study apart, and is told", () => {
    const files = [
      ...stackOf(5, (index) => ({ patientId: `made up ${index}` })),
      ...stackOf(2, (index) => ({ path: `b${index}`, seriesInstanceUid: "B", patientId: `also ${index}` })),
    ];
    const { studies, issues } = buildListing(files);
    expect(studies).toHaveLength(1);
    expect(studies[0]?.series.map(({ sliceCount }) => sliceCount)).toEqual([5, 2]);
    expect(issues).toMatchObject([{ code: "dicom-patient-ids-of-one-study", parameters: { count: 7 } }]);
  });

  it.each([
    ["have several images each", (index: number) => ({ patientId: `P${index % 3}` })],
    ["have one image under one UID", (index: number) => ({ patientId: `P${index}`, sopInstanceUid: "same" })],
    ["differ in sex", (index: number) => ({ patientId: `P${index}`, patientSex: index === 0 ? "M" : "F" })],
  ])("three patients under the same study UID stay apart where they %s", (_, changes) => {
    expect(buildListing(stackOf(6, changes)).studies.length).toBeGreaterThanOrEqual(3);
  });
});

describe("sets that number the images of every series alike", () => {
  const series = (uid: string, along: readonly [Vector3, Vector3]) =>
    [0, 1, 2].map((index) =>
      file({
        path: `${uid}${index}`,
        at: along === axial ? [0, 0, index * 4] : [index * 4, 0, 0],
        along,
        seriesInstanceUid: uid,
        sopInstanceUid: `image ${index}`,
      }),
    );

  it("are listed whole, copies within a series aside", () => {
    const copy = file({ path: "copy", at: [0, 0, 0], sopInstanceUid: "image 0" });
    const { studies, issues } = buildListing([...series("A", axial), ...series("B", sagittal), copy]);
    expect(studies[0]?.series.map(({ files }) => [...files].sort())).toEqual([
      ["A0", "A1", "A2"],
      ["B0", "B1", "B2"],
    ]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["dicom-duplicate", "copy"],
      ["dicom-uids-of-several-series", "B0"],
    ]);
  });
});

describe("people under one patient ID", () => {
  const study = (uid: string, facts: Partial<SliceFacts>) =>
    file({ path: uid, at: [0, 0, 0], studyInstanceUid: uid, ...facts });

  it.each([
    ["PatientName", { patientName: "LI^NA" }, { patientName: "WANG^FANG" }],
    ["PatientBirthDate", { patientBirthDate: "19600101" }, { patientBirthDate: "19610101" }],
    ["PatientSex", { patientSex: "F" }, { patientSex: "M" }],
  ])("are told at each study where %s differs", (what, one, other) => {
    const { issues } = buildListing([study("1", one), study("2", other), study("3", { patientId: "Q" })]);
    expect(issues).toMatchObject(
      ["1", "2"].map((path) => ({ code: "patient-id-of-several", parameters: { what }, path })),
    );
  });

  it.each([
    ["spelling", { patientName: "Wang^XiaoDong=王^小東=" }, { patientName: "wang xiaodong" }],
    ["what is stated", { patientName: "LI^NA", patientSex: "F" }, { patientSex: "O" }],
    ["separators of the date", { patientBirthDate: "1960.01.01" }, { patientBirthDate: "19600101" }],
  ])("are one where only %s differs", (_, one, other) => {
    expect(codesOf([study("1", one), study("2", other)])).toEqual([]);
  });
});

function withFrame(one: HeaderOfFile, frameOfReferenceUid: string | undefined): HeaderOfFile {
  const [first] = one.header.frames;
  const { frameOfReferenceUid: _, ...geometry } = first.facts.geometry!;
  const stated = frameOfReferenceUid === undefined ? geometry : { ...geometry, frameOfReferenceUid };
  const facts = { ...first.facts, geometry: stated };
  return { ...one, header: { ...one.header, frames: [{ ...first, facts }] } };
}

it("states what a series is", () => {
  const [series] = seriesOf([
    file({
      path: "a",
      at: [0, 0, 0],
      repetitionTimeMs: 3500,
      echoTimeMs: 100,
      scanOptions: "",
      seriesDescription: "t2",
    }),
  ]);
  expect(series).toEqual({
    seriesInstanceUid: "A",
    modality: "MR",
    description: "t2",
    plane: "axial",
    weighting: "T2",
    weightingReason: "times",
    fatSuppressed: false,
    rows: 320,
    columns: 320,
    pixelSpacingMm: [0.625, 0.75],
    sliceCount: 1,
    transferSyntaxUid: "1.2.840.10008.1.2.1",
    files: ["a"],
    slices: [
      {
        path: "a",
        frame: 1,
        sopInstanceUid: "uid-a",
        positionMm: 0,
        geometry: {
          imagePositionPatient: [0, 0, 0],
          imageOrientationPatient: [
            [1, 0, 0],
            [0, 1, 0],
          ],
          frameOfReferenceUid: "F",
        },
      },
    ],
  });
});
