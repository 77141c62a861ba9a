import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { manifestOf, manifestText } from "./manifest.ts";
import { renderStudy } from "./render-study.ts";
import { sampleStudies } from "./sample-studies.ts";

/** `generate.ts [FOLDER]`: writes every sample study into FOLDER (default: `studies` beside this file), their checksums into FOLDER.sha256. */
const folder = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "studies"));
const files = sampleStudies.flatMap((study) => [...renderStudy(study)]);
for (const study of sampleStudies) await rm(join(folder, study.name), { recursive: true, force: true });
for (const { path, bytes } of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}
await writeFile(manifestOf(folder), manifestText(files));
