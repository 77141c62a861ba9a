/** What the head of a compressed frame's code stream says of itself. */
export interface CodeStream {
  readonly kind: "jpeg" | "jpeg-ls" | "jpeg-2000" | "htj2k";
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  /** Bits a sample. */
  readonly precision: number;
  /** Only JPEG 2000 and HTJ2K state a sign; the others hold bit patterns. */
  readonly signed: boolean;
  /** True where its compression loses something by its kind; a lossless kind may still have been cut. */
  readonly lossy: boolean;
  /** The stream itself, without the boxes of a file format around it. */
  readonly bytes: Uint8Array;
}
