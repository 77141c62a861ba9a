import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { Case } from "./case.ts";
import type { caseSchema } from "./case-schema.ts";
import { parseCase } from "./parse-case.ts";
import { parseCaseText } from "./parse-case-text.ts";
import { program } from "./program.ts";
import { serialiseCase } from "./serialise-case.ts";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const work: Case = {
  schema: "paraspine-case",
  schemaVersion: 4,
  program,
  image: {
    sopInstanceUid: "1.2.3",
    frame: 2,
    sha256: "0f".repeat(32),
    rows: 320,
    columns: 320,
    pixelSpacingMm: [0.625, 0.5],
    bitsStored: 12,
    patientId: "P1",
  },
  recipe: {
    name: "clinic",
    imagej: "1.54",
    bits: "8",
    range: { kind: "fixed", lower: -100, upper: 500.5 },
    scope: "muscles",
    threshold: { kind: "manual", lower: 120, upper: 255 },
  },
  rois: [
    {
      id: "a",
      name: "MF_L",
      outlines: [
        {
          type: "freehand",
          points: [
            [0.5, 1],
            [10, 1.25],
            [5, 9],
          ],
        },
      ],
      convention: "fascial",
      origin: "drawn",
    },
  ],
  externalCsa: { source: "PACS", csaMm2: { MF_R: 400, MF_L: 410.5 } },
  level: {
    confirmed: "endplate",
    endplate: { anterior: [0, -24, -1], posterior: [0, 9.5, 1], sagittalNormal: [1, 0, 0] },
    labels: { lumbarCount: 5, vertebrae: [{ name: "L3", centre: [0, -8, 14] }] },
    sagittal: { sopInstanceUid: "1.2.4" },
    frameOfReferenceUid: "1.2.5",
    sliceDistanceMm: 4.4,
  },
  drawn: {
    model: { name: "paraspinal-unet", version: "0.2.0", sha256: "ab".repeat(32) },
    engine: "ONNX Runtime 1.30.0, CPU",
    convention: "fascial",
    lowConfidence: 0.95,
    structures: [
      {
        name: "MF_L",
        confidence: 0.97,
        outlines: [
          {
            type: "freehand",
            points: [
              [0, 1],
              [10, 1],
              [5, 9],
            ],
          },
        ],
        reviewed: "accepted",
      },
    ],
  },
  clinical: {
    values: { vitaminDNgMl: 16.5, ageYears: 72 },
    model: "yang-2025-recalibrated",
    readerError: { csaCm2: 0.8, fdrPercent: 1.2, source: { en: "30 slices", "zh-CN": "30 个层面" } },
  },
};

const withChange = (change: object) => ({ ...structuredClone(work), ...change });

const withDraft = (change: object) =>
  withChange({ drawn: { ...work.drawn, structures: [{ ...work.drawn?.structures[0], ...change }] } });

/** The same value with every object's keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

describe("the Case document", () => {
  it("has a schema that says exactly what the type says", () => {
    // Assignable both ways under exact optional properties, with the same keys: the same type.
    type Document = DeepReadonly<z.infer<typeof caseSchema>>;
    expectTypeOf<Document>().toExtend<DeepReadonly<Case>>();
    expectTypeOf<DeepReadonly<Case>>().toExtend<Document>();
    expectTypeOf<keyof Document>().toEqualTypeOf<keyof Case>();
    expectTypeOf<keyof Document["image"]>().toEqualTypeOf<keyof Case["image"]>();
    expectTypeOf<keyof NonNullable<Document["result"]>>().toEqualTypeOf<keyof NonNullable<Case["result"]>>();
  });

  it("comes back from its own text", () => {
    expect(parseCaseText(serialiseCase(work))).toEqual({ ok: true, value: work, issues: [] });
  });

  it("has the same text whatever order its keys came in", () => {
    expect(serialiseCase(reversed(work) as Case)).toBe(serialiseCase(work));
  });

  it("is plain JSON with one outline a line and a newline at the end", () => {
    const text = serialiseCase(work);
    expect(text.endsWith("}\n")).toBe(true);
    expect(text).toContain('"points": [[0.5,1],[10,1.25],[5,9]]');
    expect(text.split("\n")[1]).toBe('  "schema": "paraspine-case",');
  });

  it.each([
    ["an unknown key", withChange({ colour: "red" })],
    ["a missing recipe", withChange({ recipe: undefined })],
    ["a number that is null", withChange({ image: { ...work.image, bitsStored: null } })],
    ["a number that is NaN", withChange({ image: { ...work.image, rows: Number.NaN } })],
    ["a hash that is none", withChange({ image: { ...work.image, sha256: "abc" } })],
    ["a region without an outline", withChange({ rois: [{ ...work.rois[0], outlines: [] }] })],
    ["two regions of one id", withChange({ rois: [work.rois[0], work.rois[0]] })],
    ["a confidence above 1", withDraft({ confidence: 1.5 })],
    ["a drawn structure with a time", withDraft({ time: "12:00" })],
    ["no version", withChange({ schemaVersion: undefined })],
    ["another document", { hello: "world" }],
    ["a list", []],
    ["null", null],
    ["a text", "paraspine-case"],
  ])("refuses %s", (_, document) => {
    const parsed = parseCase(document);
    expect(parsed.ok).toBe(false);
    expect(parsed.issues[0]?.code).toBe("case-unreadable");
  });

  it("says where it is wrong and never what stood there", () => {
    const parsed = parseCase(withChange({ image: { ...work.image, patientId: ["Mr Smith"] } }));
    expect(parsed.issues[0]?.message).toContain("image.patientId");
    expect(parsed.issues[0]?.message).not.toContain("Smith");
  });

  it("asks for a newer program where a newer one wrote it", () => {
    const parsed = parseCase(withChange({ schemaVersion: 5 }));
    expect(parsed.issues[0]?.code).toBe("case-newer-version");
  });

  it("reads a document of version 1, which states no numbers of series and image, as it is", () => {
    const parsed = parseCase(withChange({ schemaVersion: 1 }));
    expect(parsed.ok && parsed.value).toEqual(work);
  });

  it("reads a document of version 2, which states no proposed level, as it is", () => {
    const parsed = parseCase(withChange({ schemaVersion: 2 }));
    expect(parsed.ok && parsed.value).toEqual(work);
  });

  it("reads a document of version 3, which states no patient and no acquisition, as it is", () => {
    const parsed = parseCase(withChange({ schemaVersion: 3 }));
    expect(parsed.ok && parsed.value).toEqual(work);
  });

  it("reads patient and acquisition, and refuses what no file could state", () => {
    const image = {
      ...work.image,
      patient: { sex: "F", ageYears: 70 },
      acquisition: { fieldStrengthT: 1.5, matrix: { frequency: 320, phase: 256 }, date: "20260101" },
    };
    const parsed = parseCase(withChange({ image }));
    expect(parsed.ok && parsed.value.image).toEqual(image);
    expect(parseCase(withChange({ image: { ...image, patient: { sizeM: 0 } } })).ok).toBe(false);
    expect(parseCase(withChange({ image: { ...image, acquisition: { matrix: 320 } } })).ok).toBe(false);
  });

  it("refuses text that is not JSON", () => {
    expect(parseCaseText("{").issues[0]?.code).toBe("case-unreadable");
  });
});
