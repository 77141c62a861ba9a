import type { Recipe } from "../../fat/recipe.ts";
import type { MeasuredImage, MeasureResult } from "../../measure/measure-result.ts";
import type { Roi } from "../../roi/roi.ts";
import type { Acquisition, ScannedPatient } from "./acquisition.ts";
import type { CaseLevel } from "./case-level.ts";
import type { CaseLevelProposal } from "./case-level-proposal.ts";
import type { Clinical } from "./clinical.ts";
import type { Drawn } from "./drawn.ts";

/** Which slice a Case is about: everything needed to find it again and to know that it is unchanged. */
export interface CaseImage extends MeasuredImage {
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly patientId?: string;
  readonly studyDate?: string;
  readonly seriesDescription?: string;
  /** The series and the image as a PACS numbers them, DICOM (0020,0011) and (0020,0013). */
  readonly seriesNumber?: number;
  readonly instanceNumber?: number;
  /** Absent where the file states nothing of it. */
  readonly patient?: ScannedPatient;
  readonly acquisition?: Acquisition;
}

/** An FDR denominator that was measured elsewhere (the paper's PACS area), typed in by the reader, mm² by region name. */
export interface ExternalCsa {
  readonly source: string;
  readonly csaMm2: { readonly [roiName: string]: number };
}

/**
 * One measured slice as one readonly, versioned document: it holds everything needed to compute its numbers
 * again. It holds no time of day, so that the same work gives the same bytes.
 */
export interface Case {
  readonly schema: "paraspine-case";
  readonly schemaVersion: 4;
  readonly program: { readonly name: "paraspine"; readonly version: string };
  readonly image: CaseImage;
  readonly rois: readonly Roi[];
  readonly recipe: Recipe;
  readonly externalCsa?: ExternalCsa;
  /** Absent while nobody has confirmed that the slice is at the L3 inferior endplate. */
  readonly level?: CaseLevel;
  /** Absent where no model proposed the level. */
  readonly levelProposal?: CaseLevelProposal;
  readonly clinical?: Clinical;
  /** Absent where no model drew. */
  readonly drawn?: Drawn;
  /** Absent until it was analysed; `analyseCase` fills it. */
  readonly result?: MeasureResult;
}
