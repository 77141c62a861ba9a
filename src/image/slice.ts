import type { ScalarImage } from "./scalar-image.ts";
import type { SliceGeometry } from "./slice-geometry.ts";

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
  /** As written: three digits and D, W, M or Y (PS3.5 6.2, AS). */
  readonly patientAge?: string;
  readonly patientSizeM?: number;
  readonly patientWeightKg?: number;
  readonly studyDate?: string;
  readonly studyTime?: string;
  readonly studyId?: string;
  readonly accessionNumber?: string;
  readonly referringPhysicianName?: string;
  /** Date and time of the image itself (PS3.3 C.7.6.1). */
  readonly contentDate?: string;
  readonly contentTime?: string;
  readonly positionReferenceIndicator?: string;
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
  /** Values joined by a backslash, as in the file (ImageType, ScanOptions, SequenceVariant are multi-valued); the frame's own FrameType where it has one. */
  readonly imageType?: string;
  readonly scanOptions?: string;
  readonly sequenceVariant?: string;
  readonly sequenceName?: string;
  readonly protocolName?: string;
  readonly inversionTimeMs?: number;
  readonly flipAngleDegrees?: number;
  readonly acquisitionNumber?: number;
  /** Which of several times a place was scanned, from 1 (TemporalPositionIdentifier, TemporalPositionIndex). */
  readonly temporalPosition?: number;
  readonly spacingBetweenSlicesMm?: number;
  readonly manufacturer?: string;
  readonly manufacturerModel?: string;
  readonly fieldStrengthT?: number;
  readonly echoTrainLength?: number;
  /** Hertz per pixel. */
  readonly pixelBandwidthHz?: number;
  /** How many lines were acquired along the frequency and the phase encoding. */
  readonly acquisitionMatrix?: { readonly frequency: number; readonly phase: number };
  /** Of the frame itself, as written; its time is left out. */
  readonly acquisitionDate?: string;
  /** SpectrallySelectedSuppression of enhanced MR (PS3.3 C.8.13.5.7): FAT, WATER, FAT_AND_WATER, SILICON_GEL or NONE. */
  readonly spectralSuppression?: string;
  /** InversionRecovery of enhanced MR (PS3.3 C.8.13.5.7). */
  readonly inversionRecovery?: boolean;
  /** How many slices are laid out in the one picture, by what the manufacturer notes of it. */
  readonly mosaicImages?: number;
  /** The pixels went through a lossy compression once (PS3.3 C.7.6.1.1.5). */
  readonly lossyCompressed?: boolean;
}

/** One slice as read: its pixels and the facts of its header. */
export interface Slice {
  readonly image: ScalarImage;
  readonly facts: SliceFacts;
}

/** A slice with the SHA-256 of its file, lower-case hexadecimal. */
export interface LoadedSlice extends Slice {
  readonly sha256: string;
}
