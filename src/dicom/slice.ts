import type { ScalarImage } from "../image/scalar-image.ts";
import type { SliceGeometry } from "../image/slice-geometry.ts";

/** The header facts of one slice that the program relies on. Absent where the file does not state them. */
export interface SliceFacts {
  readonly sopInstanceUid?: string;
  readonly sopClassUid?: string;
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly patientId?: string;
  readonly patientName?: string;
  readonly patientSex?: string;
  readonly patientBirthDate?: string;
  readonly studyDate?: string;
  readonly studyDescription?: string;
  readonly seriesDescription?: string;
  readonly seriesNumber?: number;
  readonly instanceNumber?: number;
  readonly modality?: string;
  readonly transferSyntaxUid: string;
  readonly frame: number;
  readonly frames: number;
  readonly sliceThicknessMm?: number;
  readonly echoTimeMs?: number;
  readonly repetitionTimeMs?: number;
  readonly scanningSequence?: string;
  readonly geometry?: SliceGeometry;
}

/** One slice as read: its pixels and the facts of its header. */
export interface Slice {
  readonly image: ScalarImage;
  readonly facts: SliceFacts;
}
