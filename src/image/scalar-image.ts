/** Stored values of one frame, row-major, rows x columns. */
export type StoredPixels =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array;

/** Distance in mm between the centres of neighbouring rows and of neighbouring columns (DICOM PixelSpacing, PS3.3 10.7.1.3). */
export interface PixelSpacingMm {
  readonly row: number;
  readonly column: number;
}

/** A display window as DICOM states it (WindowCenter, WindowWidth, PS3.3 C.11.2.1.2), in modality values. */
export interface DisplayWindow {
  readonly center: number;
  readonly width: number;
}

/** The stored values, ends included, that fill up an image where nothing was measured (PixelPaddingValue, PS3.3 C.7.5.1.1.2). */
export interface PixelPadding {
  readonly lower: number;
  readonly upper: number;
}

/**
 * One greyscale slice. Pixels are stored values; modality value = slope * stored + intercept. Pixel (column 0,
 * row 0) is the upper left one and covers [0,1]² in pixel space.
 */
export interface ScalarImage {
  readonly rows: number;
  readonly columns: number;
  readonly pixels: StoredPixels;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  /** PixelRepresentation 1: stored values are two's complement. */
  readonly signed: boolean;
  readonly rescale: { readonly slope: number; readonly intercept: number };
  readonly photometric: "MONOCHROME1" | "MONOCHROME2";
  /** The first window of the file; absent where it states none. */
  readonly window?: DisplayWindow;
  /** All that WindowCenter and WindowWidth say, where they say more than one value. */
  readonly windowValues?: { readonly centers: readonly number[]; readonly widths: readonly number[] };
  /** Stored values that are no signal; absent where no pixel has one. */
  readonly padding?: PixelPadding;
  /** Absent where the file states none; then there are no millimetres. */
  readonly pixelSpacingMm?: PixelSpacingMm;
}
