import type { CaseImage } from "../case/case.ts";

/** A slice of a project: which image it is, by content, and where its file was last seen. */
export interface ProjectSlice {
  /** `sliceIdOf` its hash and frame. */
  readonly id: string;
  readonly image: CaseImage;
  /** Absolute path of the DICOM file when it was added or last found. */
  readonly path: string;
}

/** The name of a slice within a project: the SHA-256 of its file and the 1-based frame. */
export const sliceIdOf = ({ sha256, frame }: Pick<CaseImage, "sha256" | "frame">): string =>
  `${sha256}-${frame ?? 1}`;
