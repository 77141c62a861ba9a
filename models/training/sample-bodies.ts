import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { modelOf, renderSeries } from "../../sample-dicom/render-study.ts";
import { sampleStudies } from "../../sample-dicom/sample-studies.ts";
import { truthOfStudy } from "../../sample-dicom/truth-of-study.ts";

/**
 * `tsx models/training/sample-bodies.ts FOLDER COUNT`: axial T2 slices, L2 to L4/5, of bodies as the sample studies
 * have them but with other parameters, and their truth, as material. The three sample studies themselves are not among
 * them.
 */
const [folder, count] = [process.argv[2]!, Number(process.argv[3])];

let state = 20261130;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const between = (least: number, most: number) => least + (most - least) * random();

mkdirSync(folder, { recursive: true });
for (let n = 0; n < count; n++) {
  const base = sampleStudies[n % sampleStudies.length]!;
  const fat = between(3, 30);
  const { body } = base;
  const study = {
    ...base,
    body: {
      ...body,
      seed: 5000 + 37 * n,
      vertebraHalfWidth: body.vertebraHalfWidth * between(0.9, 1.08),
      vertebraHalfDepth: body.vertebraHalfDepth * between(0.92, 1.08),
      muscleSize: body.muscleSize * between(0.86, 1.1),
      psoasSize: body.psoasSize * between(0.8, 1.1),
      subcutaneous: { midline: between(5, 16), flank: between(12, 30) },
      facetArthrosis: between(0, 0.8),
      lateralBow: between(-3, 3),
      fatPercent: {
        MF_L: fat * between(0.9, 1.6),
        MF_R: fat * between(0.9, 1.6),
        ES_L: fat * between(0.6, 1.2),
        ES_R: fat * between(0.6, 1.2),
      },
      leftMuscleDifference: between(-0.08, 0.08),
    },
    coil: { ...base.coil, leftGain: between(-0.1, 0.1), risePer10Mm: between(0.02, 0.1) },
    noise: between(6, 40),
  };
  const model = modelOf(study);
  const truth = truthOfStudy(study, model);
  const wanted = truth.axialSlices.flatMap(({ level }, index) => (/^L[234]/.test(level) ? [index + 1] : []));
  const series = study.series.find(({ role }) => role === "axial-t2")!;
  const files = renderSeries(study, model, series, wanted);
  wanted.forEach((number, index) => {
    const { regions, level } = truth.axialSlices[number - 1]!;
    const stem = path.join(folder, `${n}-${number}`);
    writeFileSync(`${stem}.dcm`, files[index]!.bytes);
    const outlines = Object.fromEntries(regions.map(({ name, outline }) => [name, outline.points]));
    writeFileSync(`${stem}.json`, JSON.stringify({ level, outlines }));
  });
  console.log(n, wanted.length);
}
