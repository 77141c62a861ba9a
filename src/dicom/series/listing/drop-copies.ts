import { type Issue, issue } from "../../../base/issue.ts";
import type { Header } from "../../header/header.ts";
import type { HeaderOfFile } from "./header-of-file.ts";

/** The files of a study without copies, and what is to be said of those left out. */
export interface WithoutCopies {
  readonly kept: readonly HeaderOfFile[];
  readonly issues: readonly Issue[];
}

/**
 * Leaves out copies: of the files of one study that have the same Series and SOP Instance UID the first that was never
 * compressed with loss is kept, else the first. The SOP Instance UID alone names no image: many sets number those of
 * every series alike, which is reported once a study.
 *
 * Issues: `dicom-duplicate`, `dicom-duplicate-other-compression`, `dicom-same-uid-different-image`,
 * `dicom-uids-of-several-series`.
 */
export function dropCopies(files: readonly HeaderOfFile[]): WithoutCopies {
  const kept = new Map<string | HeaderOfFile, HeaderOfFile>();
  const issues: Issue[] = [];
  for (const file of files) {
    const { sopInstanceUid, seriesInstanceUid } = file.header.frames[0].facts;
    const key = sopInstanceUid === undefined ? file : `${sopInstanceUid}\n${seriesInstanceUid}`;
    const other = kept.get(key);
    const best = other === undefined || (isLossy(other) && !isLossy(file)) ? file : other;
    kept.set(key, best);
    if (other === undefined) continue;
    const { path } = best === file ? other : file;
    issues.push(issue(copyCode(other.header, file.header), {}, { path }));
  }
  const images = [...kept.values()];
  return { kept: images, issues: [...issues, ...uidsOfSeveralSeries(images)] };
}

function uidsOfSeveralSeries(files: readonly HeaderOfFile[]): readonly Issue[] {
  const known = new Set<string>();
  for (const { path, header } of files) {
    const { sopInstanceUid } = header.frames[0].facts;
    if (sopInstanceUid === undefined) continue;
    if (known.has(sopInstanceUid)) return [issue("dicom-uids-of-several-series", {}, { path })];
    known.add(sopInstanceUid);
  }
  return [];
}

const isLossy = ({ header }: HeaderOfFile) => header.frames[0].facts.lossyCompressed === true;

/** As far as headers say. */
function copyCode(a: Header, b: Header) {
  if (JSON.stringify(a) === JSON.stringify(b)) return "dicom-duplicate";
  const isSame = JSON.stringify(essence(a)) === JSON.stringify(essence(b));
  return isSame ? "dicom-duplicate-other-compression" : "dicom-same-uid-different-image";
}

/** All that the header says but how the pixels are stored. */
const essence = ({ rows, columns, frames }: Header) => [
  rows,
  columns,
  frames.map(({ facts, pixelSpacingMm }) => {
    const { transferSyntaxUid: _, lossyCompressed: __, ...others } = facts;
    return [others, pixelSpacingMm];
  }),
];
