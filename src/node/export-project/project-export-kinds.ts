/**
 * What a project is exported as. Tables: `csv`, `xlsx`, and for SPSS `sps` and `sav`. One page per slice: `pdf`. A folder
 * with a file per slice: `seg`, `sr`, `rtstruct`, `roiset`, `nifti`, `png` (the three-panel figure), `json` (Case
 * documents).
 */
export const projectExportKinds = [
  "csv",
  "xlsx",
  "sps",
  "sav",
  "seg",
  "sr",
  "rtstruct",
  "roiset",
  "nifti",
  "png",
  "json",
  "pdf",
] as const;
export type ProjectExportKind = (typeof projectExportKinds)[number];

/** The kinds that are a folder with a file per slice, and what the names of those files end in. */
export const folderEndings = {
  seg: ".seg.dcm",
  sr: ".sr.dcm",
  rtstruct: ".rtstruct.dcm",
  roiset: ".RoiSet.zip",
  nifti: ".nii.gz",
  png: ".png",
  json: ".case.json",
} as const satisfies { readonly [Kind in ProjectExportKind]?: string };
export type FolderKind = keyof typeof folderEndings;

/** Whether a kind is a folder with a file per slice. */
export const isFolderKind = (kind: ProjectExportKind): kind is FolderKind =>
  Object.hasOwn(folderEndings, kind);
