import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { engineWork } from "../../electron/engine/engine-work.ts";
import { inProject } from "../../scripts/project-root.ts";
import { capturedRun } from "../../src/cli/captured-run.ts";
import type { ExportKind } from "../../src/desktop-api.ts";
import { writeRoiSet } from "../../src/roi/write-roi-set.ts";
import { serialiseCase } from "../../src/study/case/serialise-case.ts";
import { must, projectOf, type SampleCase, sampleCases, sampleStudies } from "../sample-project.ts";

/** What the program answered, by the name of the answer: the bytes of a file, or what was printed. */
export type Answers = Map<string, Uint8Array>;

const phantoms = inProject("e2e/reference/imagej/phantoms");
const caseKinds: readonly ExportKind[] = [
  "json",
  "csv",
  "roiset",
  "seg",
  "rtstruct",
  "nifti",
  "sr",
  "figure",
];
const projectTables = ["csv", "xlsx", "sps", "sav"] as const;
const projectFolders = ["seg", "sr", "rtstruct", "roiset", "nifti", "png", "json"] as const;
/** Recipes that go through every step: 8 bits, each scope, sliders, limits set by hand and by a reference. */
const recipes: { readonly [name: string]: readonly string[] } = {
  standard: [],
  eight: ["--bits", "8", "--scope", "image", "--method", "Triangle"],
  muscles: ["--scope", "muscles", "--method", "GMM2"],
  manual: ["--threshold", "200..4000"],
  slider: ["--slider", "90..255", "--imagej", "1.54"],
  lean: ["--reference", "lean:VB"],
};

/**
 * Asks command line and engine for everything that they measure and write of the sample studies and ImageJ's
 * phantoms.
 *
 * @param folder an empty one, for the files that are written.
 */
export async function sampleAnswers(folder: string): Promise<Answers> {
  const answers: Answers = new Map();
  const keep = (name: string, content: string | Uint8Array) =>
    answers.set(name, typeof content === "string" ? Buffer.from(content) : content);
  const keepFolder = (name: string, from: string) => {
    for (const file of filesIn(from)) keep(`${name}/${file}`, readFileSync(path.join(from, file)));
  };
  const done = async (...argv: readonly string[]) => {
    const { code, stdout, stderr } = await capturedRun(argv);
    if (code !== 0 && stdout === "") throw new Error(`${argv.join(" ")}: ${stderr}`);
    return stdout;
  };
  const printed = async (name: string, ...argv: readonly string[]) => keep(name, await done(...argv));
  const samples = new Map<string, readonly SampleCase[]>();
  for (const study of sampleStudies) samples.set(study, await sampleCases(study, 2));

  for (const file of readdirSync(phantoms).filter((name) => name.endsWith(".dcm"))) {
    const name = path.parse(file).name;
    const rois = path.join(phantoms, `${name}.RoiSet.zip`);
    await printed(`phantoms/${name}.json`, "measure", path.join(phantoms, file), "--rois", rois, "--json");
  }

  for (const [study, [first]] of samples) {
    const { file, work } = first!;
    const at = path.join(folder, `measure-${study}`);
    mkdirSync(at);
    const rois = path.join(folder, `${study}.zip`);
    writeFileSync(rois, writeRoiSet(work.rois));
    for (const [name, options] of Object.entries(recipes))
      await printed(`measure/${study}-${name}.json`, "measure", file, "--rois", rois, ...options, "--json");
    const target = (name: string) => path.join(at, name);
    const saved = target("saved.case.json");
    await printed(
      `measure/${study}.csv`,
      ...["measure", file, "--rois", rois, "--csv", "--save-case", saved, "--figure", target("figure.png")],
      ...["--seg", target("seg.dcm"), "--sr", target("sr.dcm"), "--nifti", target("labels.nii.gz")],
    );
    keepFolder(`measure/${study}`, at);
    await printed(`measure/${study}-of-case.json`, "measure", file, "--rois", saved, "--json");
    await printed(`measure/${study}-of-seg.json`, "measure", file, "--rois", target("seg.dcm"), "--json");
    await printed(`recompute/${study}.json`, "recompute", saved, "--images", path.dirname(file), "--json");
  }

  const { file: sample } = samples.get("moderate")![0]!;
  for (const format of ["roiset", "case", "seg", "nifti", "png"]) {
    const out = path.join(folder, `segment-${format}${format === "nifti" ? ".nii.gz" : ""}`);
    await done("segment", sample, "--format", format, "--out", out);
    keep(`segment/${format}`, readFileSync(out));
  }

  const outlines = path.join(folder, "outlines");
  mkdirSync(outlines);
  for (const { file, work } of [...samples.values()].flat())
    writeFileSync(
      path.join(outlines, `${work.image.sopInstanceUid ?? path.parse(file).name}.zip`),
      writeRoiSet(work.rois),
    );
  const batch = path.join(folder, "batch");
  const studies = sampleStudies.map((study) => inProject(`sample-dicom/studies/${study}`));
  await done("batch", ...studies, "--rois", outlines, "--slice", "all", "--out", batch);
  for (const name of filesIn(batch).filter((each) => !/run\.json$|plan\.json$|records/.test(each)))
    keep(`batch/${name}`, readFileSync(path.join(batch, name)));

  const engine = engineWork({
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  for (const [study, [first]] of samples) {
    const { file, work } = first!;
    keep(`engine/${study}.case.json`, serialiseCase(must(await engine.measureCase(work, file))));
    keep(`engine/${study}-overlay.png`, must(await engine.drawOverlay(work, file)));
    const saved = path.join(folder, `engine-${study}.case.json`);
    must(await engine.saveCase(work, file, saved));
    keep(`engine/${study}-case`, readFileSync(saved));
    for (const kind of caseKinds) {
      const target = path.join(folder, `engine-${study}-${kind}${kind === "nifti" ? ".nii.gz" : ""}`);
      must(await engine.exportCase(kind, work, file, target, "en"));
      keep(`engine/${study}-${kind}`, readFileSync(target));
    }
  }

  const project = path.join(folder, "samples.paraspine");
  projectOf(
    project,
    [...samples.values()].flat().map(({ file, work }) => ({ file: fromHere(file), work })),
  ).close();
  for (const kind of [...projectTables, ...projectFolders]) {
    const out = path.join(folder, `export-${kind}`, kind);
    mkdirSync(path.dirname(out));
    await done("export", project, "--kind", kind, "--out", out);
    keepFolder(`export/${kind}`, path.dirname(out));
  }
  return answers;
}

/** Tables say where an image is: the same on every computer. */
const fromHere = (file: string) => path.relative(process.cwd(), file).replaceAll("\\", "/");

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
