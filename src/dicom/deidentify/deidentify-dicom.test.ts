import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeDicomFile } from "../write/write-dicom-file.ts";
import type { DeidentificationOption } from "./deidentification.ts";
import { type DicomDeidentification, deidentifyDicom } from "./deidentify-dicom.ts";
import { replacementsOf } from "./replacements.ts";

const sample = readFileSync(
  fileURLToPath(new URL("../../../sample-dicom/studies/lean/t1_tse_tra/IM0001.dcm", import.meta.url)),
);

const replacements = replacementsOf({ project: "", secret: "0f".repeat(32) });
const settings = (options: readonly DeidentificationOption[] = []): DicomDeidentification => ({
  replacements,
  options,
  programVersion: "1.2.3",
});

const secondaryCapture = "1.2.840.10008.5.1.4.1.1.7";
const image = (more: object) =>
  writeDicomFile(
    {
      SOPClassUID: "1.2.840.10008.5.1.4.1.1.4",
      SOPInstanceUID: "1.2.3.4",
      StudyInstanceUID: "1.2.3.5",
      SeriesInstanceUID: "1.2.3.6",
      PatientID: "PAT 1",
      PixelData: new Uint8Array(8),
      ...more,
    },
    "1",
  );
const codesOf = (bytes: Uint8Array, allowBurnedIn = false) =>
  deidentifyDicom(bytes, { ...settings(), allowBurnedIn }).issues.map(({ code }) => code);

describe("output format", () => {
  it("is the same for the same key, and another for another", () => {
    const [first, again] = [deidentifyDicom(sample, settings()), deidentifyDicom(sample, settings())];
    const other = deidentifyDicom(sample, {
      ...settings(),
      replacements: replacementsOf({ project: "", secret: "10".repeat(32) }),
    });
    if (!first.ok || !again.ok || !other.ok) throw new Error("The sample cannot be de-identified");
    expect(Buffer.compare(first.value.bytes, again.value.bytes)).toBe(0);
    expect(first.value.subject.pseudonym).toMatch(/^P[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(other.value.subject.pseudonym).not.toBe(first.value.subject.pseudonym);
    expect(other.value.sopInstanceUid).not.toBe(first.value.sopInstanceUid);
    expect(first.value.sopInstanceUid).toMatch(/^2\.25\.[1-9]\d{30,38}$/);
  });

  it("de-identified again it has other UIDs, and stays readable", () => {
    const once = deidentifyDicom(sample, settings(["dates"]));
    const twice = once.ok ? deidentifyDicom(once.value.bytes, settings(["dates"])) : once;
    expect(twice.ok).toBe(true);
  });
});

describe("what is left out", () => {
  it("everything behind the last pixel: within Pixel Data, and behind the last element", () => {
    const hidden = Buffer.from("DOE^JOHN 19500101 hidden behind the pixels. ");
    const bare = Buffer.from(image({ Rows: 2, Columns: 2, BitsAllocated: 16, SamplesPerPixel: 1 }));
    const within = Buffer.concat([bare, hidden]);
    const at = within.lastIndexOf(Buffer.from([0xe0, 0x7f, 0x10, 0x00]));
    within.writeUInt32LE(8 + hidden.length, at + 8);
    for (const bytes of [within, Buffer.concat([bare, hidden]), Buffer.concat([within, hidden])]) {
      const made = deidentifyDicom(bytes, settings());
      if (made.ok) {
        expect(Buffer.from(made.value.bytes).includes("DOE")).toBe(false);
        expect(Buffer.from(made.value.bytes).subarray(-12, -8).readUInt32LE()).toBe(8);
      } else expect(made.issues[0].code).toBe("deidentify-uncertain");
    }
    expect(deidentifyDicom(within, settings()).ok).toBe(true);
  });

  it("documents, presentation states and what is unknown", () => {
    const classes = ["88.33", "104.1", "11.1", "66", "6.1", "481.3"];
    for (const suffix of classes) {
      const sopClass = `1.2.840.10008.5.1.4.1.1.${suffix}`;
      expect(codesOf(image({ SOPClassUID: sopClass }))).toEqual(["deidentify-class-refused"]);
    }
    expect(codesOf(image({ SOPClassUID: "1.3.12.2.1107.5.9.1" }))).toEqual(["deidentify-class-refused"]);
  });

  it("pictures that may show the name, unless they are wanted", () => {
    const capture = image({ SOPClassUID: secondaryCapture });
    expect(codesOf(capture)).toEqual(["deidentify-burned-in"]);
    expect(codesOf(capture, true)).toEqual(["deidentify-burned-in-written"]);
    expect(codesOf(image({ ImageType: ["DERIVED", "SECONDARY"] }))).toEqual(["deidentify-burned-in"]);
    expect(codesOf(image({ ImageType: ["DERIVED", "PRIMARY"] }))).toEqual(["deidentify-derived"]);
    expect(codesOf(image({ ImageType: ["ORIGINAL", "PRIMARY"] }))).toEqual([]);
  });

  it("files without UIDs, and cut ones", () => {
    expect(codesOf(image({ StudyInstanceUID: "" }))).toEqual(["deidentify-uncertain"]);
    expect(codesOf(sample.subarray(0, sample.length - 100))).toEqual(["deidentify-uncertain"]);
    expect(codesOf(new Uint8Array(300))).toEqual(["dicom-not-dicom"]);
  });
});

describe("a name that was typed where it does not belong", () => {
  it("does not stay in technical text", () => {
    const made = deidentifyDicom(
      image({
        PatientName: "Feininger^Lyonel",
        Manufacturer: "scanned for FEININGER",
        ManufacturerModelName: "Skyra",
      }),
      settings(),
    );
    if (!made.ok) throw new Error(made.issues[0].message);
    const text = Buffer.from(made.value.bytes).toString("latin1");
    expect(text.toLowerCase()).not.toContain("feininger");
    expect(text).toContain("Skyra");
  });

  it("does not stay in a cleaned description", () => {
    const made = deidentifyDicom(
      image({ PatientName: "Cube^Thin", SeriesDescription: "T2 cube thin Cube" }),
      settings(["descriptors"]),
    );
    if (!made.ok) throw new Error(made.issues[0].message);
    expect(Buffer.from(made.value.bytes).toString("latin1").toLowerCase()).not.toContain("cube");
  });
});

it("never throws and never hangs on broken bytes", { timeout: 120_000 }, () => {
  // A linear congruential generator (Numerical Recipes), so that a failure can be repeated.
  let state = 20261123;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  for (let run = 0; run < 400; run++) {
    const bytes = Uint8Array.from(sample);
    for (let change = 0; change <= run % 12; change++) bytes[random(3000)] = random(256);
    const cut = run % 3 === 0 ? random(bytes.length) : bytes.length;
    const started = performance.now();
    deidentifyDicom(bytes.subarray(0, cut), settings(["dates", "characteristics", "descriptors"]));
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
