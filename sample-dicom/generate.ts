import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { lean } from "./patients/lean.ts";
import { modelOf, renderSeries } from "./render-study.ts";
import type { SampleStudy } from "./sample-study.ts";
import { truthOfStudy } from "./truth-of-study.ts";
import { truthText } from "./truth-text.ts";

export const sampleStudies: readonly SampleStudy[] = [lean];

/** Writes one study into `folder`/NAME: its series and its truth. */
export async function generateStudy(study: SampleStudy, folder: string): Promise<void> {
  const target = join(folder, study.name);
  await rm(target, { recursive: true, force: true });
  const model = modelOf(study);
  for (const series of study.series) {
    for (const { path, bytes } of renderSeries(study, model, series)) {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), bytes);
    }
  }
  await writeFile(join(target, "truth.json"), truthText(truthOfStudy(study, model)));
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] === here) {
  const folder = process.argv[2] ?? join(dirname(here), "studies");
  for (const study of sampleStudies) await generateStudy(study, folder);
}
