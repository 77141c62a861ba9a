import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { Language } from "../../base/language.ts";
import type { WrittenSegmentation } from "../../dicom/objects/write-segmentation.ts";
import { defaultRecipe } from "../../fat/recipe.ts";
import type { LoadedSlice } from "../../image/slice.ts";
import type { SliceAnalysis } from "../../pipeline/measuring/analyse-slice.ts";
import { caseFromSlice } from "../../pipeline/measuring/case-from-slice.ts";
import { measureCase } from "../../pipeline/measuring/measure-case.ts";
import type { Roi } from "../../roi/roi.ts";
import { loadSlice } from "../studies/load-slice.ts";
import { readRois } from "../studies/read-rois.ts";
import { exportSegmentation } from "./export-segmentation.ts";
import { exportStructuredReport } from "./export-structured-report.ts";

const phantom = fileURLToPath(new URL("../../../e2e/reference/imagej/phantoms/case01", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "paraspine-sr-"));
afterAll(() => rmSync(folder, { recursive: true }));

let slice: LoadedSlice;
let rois: readonly Roi[];
let analysis: SliceAnalysis;
let segmentation: WrittenSegmentation;
beforeAll(async () => {
  const loaded = await loadSlice(`${phantom}.dcm`, 1);
  if (!loaded.ok) throw new Error("The phantom cannot be read");
  slice = loaded.value;
  const read = await readRois(`${phantom}.RoiSet.zip`, slice);
  if (!read.ok) throw new Error("The outlines cannot be read");
  // A region of two outlines, one without a pixel, an oval and a rectangle stand for what readers draw besides.
  const box = (x: number, y: number, size: number) => ({
    type: "rectangle" as const,
    points: [[x, y] as const, [x + size, y + size] as const],
  });
  rois = [
    ...read.value.rois,
    { id: "two", name: "two parts", outlines: [box(20, 20, 9), box(40, 20, 9)], origin: "drawn" },
    { id: "none", name: "none", outlines: [box(-20, -20, 9)], origin: "drawn" },
    { id: "oval", name: "FAT", outlines: [{ ...box(60, 20, 9), type: "oval" }], origin: "drawn" },
    { id: "box", name: "LEAN", outlines: [box(80, 20, 9)], origin: "drawn" },
  ];
  const work = caseFromSlice({
    slice,
    sha256: slice.sha256,
    rois,
    recipe: defaultRecipe,
    level: { confirmed: "hand" },
  });
  analysis = measureCase(work, slice, slice.sha256).analysis;
  const written = exportSegmentation({ slice, rois, levelConfirmed: true });
  if (!written.ok) throw new Error(written.issues[0].code);
  segmentation = written.value;
});

function written(language: Language, reference?: WrittenSegmentation) {
  const report = exportStructuredReport({ slice, analysis }, language, reference);
  if (!report.ok) throw new Error(report.issues[0].code);
  const path = join(folder, `report-${language}-${reference === undefined ? "alone" : "seg"}.dcm`);
  writeFileSync(path, report.value);
  return path;
}
const variants = () => [
  written("en"),
  written("en", segmentation),
  written("zh-CN"),
  written("zh-CN", segmentation),
];

const python = "/usr/bin/python3";

/** Region, code of the concept, code of the derivation, unit and value of every number, from the result itself. */
function numbersOfResult() {
  const found: (string | number)[][] = [];
  for (const region of analysis.result.rois) {
    if (region.name === "none") continue;
    const add = (code: string, derivation: string, unit: string, value: number | undefined) => {
      if (value !== undefined) found.push([region.name, code, derivation, unit, value]);
    };
    add("42798000 SCT", "", "mm2", region.csaMm2);
    if (region.name !== "VB") {
      add("FA 99PARASPINE", "", "mm2", region.faMm2);
      add("FDR 99PARASPINE", "", "%", region.fdrPercent);
    }
    add("110852 DCM", "373098007 SCT", "[arb'U]", region.meanIntensity);
    add("110852 DCM", "386136009 SCT", "[arb'U]", region.stdIntensity);
    add("110852 DCM", "255605001 SCT", "[arb'U]", region.minIntensity);
    add("110852 DCM", "56851009 SCT", "[arb'U]", region.maxIntensity);
  }
  const { csaCm2, faCm2, fdrPercent } = analysis.result.patient;
  const sum = "MF_L + MF_R + ES_L + ES_R";
  found.push([sum, "42798000 SCT", "255619001 SCT", "cm2", csaCm2!]);
  found.push([sum, "FA 99PARASPINE", "255619001 SCT", "cm2", faCm2!]);
  found.push([sum, "FDR 99PARASPINE", "", "%", fdrPercent!]);
  return found;
}

describe("exportStructuredReport", () => {
  it("gives the same bytes again", () => {
    const [one, again] = [1, 2].map(() => exportStructuredReport({ slice, analysis }, "en", segmentation));
    expect(one).toEqual(again);
  });

  it("has nothing to say without an outline", () => {
    const empty = { ...analysis, regions: [], result: { ...analysis.result, rois: [] } };
    expect(exportStructuredReport({ slice, analysis: empty }, "en").issues.map(({ code }) => code)).toEqual([
      "export-nothing-to-draw",
    ]);
  });

  it.skipIf(lacksOracle("dicom3tools"))("is without error to dciodvfy", () => {
    for (const path of variants()) {
      const { stderr } = spawnSync("dciodvfy", [path], { encoding: "utf8" });
      expect(stderr, path).toMatch(/^Comprehensive3DSR$/m);
      expect(
        stderr.split("\n").filter((line) => /^(Error|Abort)/.test(line)),
        path,
      ).toEqual([]);
    }
  });

  it.skipIf(lacksOracle("dcmtk"))("says the same numbers to dsrdump", () => {
    for (const path of variants()) {
      const { stdout, stderr } = spawnSync("dsrdump", ["+Pl", "+Pc", path], { encoding: "utf8" });
      expect(
        stderr.split("\n").filter((line) => /^[EF]:/.test(line)),
        path,
      ).toEqual([]);
      const numbers = [...stdout.matchAll(/NUM:\((\S+?),(\S+?),"[^"]*"\)="([^"]+)" \((\S+?),UCUM/g)];
      const expected = numbersOfResult();
      expect(numbers.map(([, code, scheme, , unit]) => [`${code} ${scheme}`, unit])).toEqual(
        expected.map(([, code, , unit]) => [code, unit]),
      );
      numbers.forEach(([, , , value], index) => {
        const wanted = expected[index]![4] as number;
        expect(Math.abs(Number(value) - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted));
      });
    }
  });

  it.skipIf(lacksOracle("pydicom"))("says the same to pydicom", { timeout: 60_000 }, () => {
    const script = `
import json, sys, pydicom
code = lambda s: s[0].CodeValue + ' ' + s[0].CodingSchemeDesignator
kids = lambda i: i.get('ContentSequence', [])
def named(i, c): return [k for k in kids(i) if 'ConceptNameCodeSequence' in k and k.ConceptNameCodeSequence[0].CodeValue == c]
def facts(path):
  d = pydicom.dcmread(path)
  groups = kids(named(d, '126010')[0])
  numbers, sites, where = [], [], []
  for g in groups:
    name = named(g, '112039')[0].TextValue
    for k in kids(g):
      if k.ValueType == 'NUM':
        m = k.MeasuredValueSequence[0]
        derivation = named(k, '121401')
        value = m.FloatingPointValue if 'FloatingPointValue' in m else float(m.NumericValue)
        numbers.append([name, code(k.ConceptNameCodeSequence), code(derivation[0].ConceptCodeSequence) if derivation else '', m.MeasurementUnitsCodeSequence[0].CodeValue, value])
      if k.ValueType in ('IMAGE', 'SCOORD'):
        target = k.ContentSequence[0] if k.ValueType == 'SCOORD' else k
        r = target.ReferencedSOPSequence[0]
        where.append([name, k.ConceptNameCodeSequence[0].CodeValue, g.ContentTemplateSequence[0].TemplateIdentifier, r.ReferencedSOPInstanceUID, r.get('ReferencedFrameNumber'), k.get('GraphicType')])
    for s in named(g, '363698007'):
      side = named(s, '272741003')
      sites.append([name, code(s.ConceptCodeSequence), code(side[0].ConceptCodeSequence) if side else ''])
  evidence = [r.ReferencedSOPInstanceUID for e in d.CurrentRequestedProcedureEvidenceSequence for s in e.ReferencedSeriesSequence for r in s.ReferencedSOPSequence]
  return dict(template=d.ContentTemplateSequence[0].TemplateIdentifier, language=code(named(d, '121049')[0].ConceptCodeSequence), numbers=numbers, sites=sites, where=where, evidence=evidence,
    uids=[named(g, '112040')[0].UID for g in groups], words=[k.TextValue for g in groups for k in named(g, '111002')])
def segments(path):
  return [s.TrackingUID for s in pydicom.dcmread(path).SegmentSequence]
print(json.dumps(dict(reports=[facts(p) for p in sys.argv[2:]], segments=segments(sys.argv[1]))))`;
    const seg = join(folder, "seg.dcm");
    writeFileSync(seg, segmentation.bytes);
    const { stdout, stderr } = spawnSync(python, ["-c", script, seg, ...variants()], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const { reports, segments } = JSON.parse(stdout);
    const names = rois.map(({ name }) => name).filter((name) => name !== "none");
    const site = (name: string) =>
      ({
        MF: ["5709001 SCT"],
        ES: ["44947003 SCT"],
        VB: ["36470004 SCT"],
        FA: ["256674009 SCT"],
        LE: ["127954009 SCT"],
      })[name.slice(0, 2)]?.[0] ?? "85756007 SCT";
    const side = (name: string) =>
      name.endsWith("_L") ? "7771000 SCT" : name.endsWith("_R") ? "24028007 SCT" : "";
    reports.forEach((report: Record<string, unknown>, index: number) => {
      const { sopInstanceUid } = slice.facts;
      const withSegmentation = index % 2 === 1;
      expect(report.template).toBe("1500");
      expect(report.language).toBe(index < 2 ? "en RFC5646" : "zh-CN RFC5646");
      // Every number to the last bit.
      expect(report.numbers).toEqual(numbersOfResult());
      expect(report.sites).toEqual(names.map((name) => [name, site(name), side(name)]));
      expect((report.uids as string[]).slice(0, -1)).toEqual(segments);
      const sum = ["MF_L + MF_R + ES_L + ES_R", "121112", "1501", sopInstanceUid, null, null];
      expect(report.where).toEqual([
        ...names.flatMap((name, frame) =>
          withSegmentation
            ? [
                [name, "121214", "1410", segmentation.sopInstanceUid, frame + 1, null],
                [name, "121233", "1410", sopInstanceUid, null, null],
              ]
            : name === "two parts"
              ? [[name, "121112", "1501", sopInstanceUid, null, null]]
              : [[name, "111030", "1410", sopInstanceUid, null, name === "FAT" ? "ELLIPSE" : "POLYLINE"]],
        ),
        sum,
      ]);
      expect(report.evidence).toEqual(
        withSegmentation ? [sopInstanceUid, segmentation.sopInstanceUid] : [sopInstanceUid],
      );
      const words = (report.words as string[]).join(" ");
      expect(words).toContain("imagej=1.53k bits=native range=file scope=roi method=Otsu");
      expect(words).toContain(index < 2 ? "Recipe: " : "测量方案：");
    });
  });
});
