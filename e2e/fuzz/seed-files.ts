import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Large files only slow the fuzzer down. */
const maxBytes = 250_000;

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const filesBelow = (folder: string): SeedFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: new Uint8Array(readFileSync(path)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < maxBytes);

/** The small files of the repository that exercise the readers, and one sample of each series. */
export const committedSeeds = (): SeedFile[] => [
  ...filesBelow(inProject("e2e/reference/dicom/files")),
  ...filesBelow(inProject("e2e/reference/dicom/compressed")),
  ...filesBelow(inProject("e2e/reference/imagej/rois")),
  ...filesBelow(inProject("sample-dicom/studies")).filter(({ name }) =>
    /(IM0001\.dcm|DICOMDIR|\.zip)$/.test(name),
  ),
];

/** Files of other projects, where they are there. */
export const foreignSeeds = (): SeedFile[] =>
  ["/usr/lib/python3/dist-packages/pydicom/data", inProject("../shared/data/dicom")]
    .filter((folder) => existsSync(folder))
    .flatMap(filesBelow);
