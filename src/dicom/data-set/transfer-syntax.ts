import { type Encoding, explicitBigEndian, explicitLittleEndian, implicitLittleEndian } from "./data-set.ts";

/** What a transfer syntax means for reading (DICOM PS3.5 10, Annex A; PS3.6 A). */
export interface TransferSyntax {
  readonly uid: string;
  readonly encoding: Encoding;
  readonly deflated: boolean;
  /** The pixel data are fragments of a compressed stream (PS3.5 A.4). */
  readonly encapsulated: boolean;
  /** Whether its compression loses something. */
  readonly loss: "never" | "possible" | "always";
}

/** JPEG baseline and extended. */
const lossyUids = ["1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"];
/** JPEG-LS near-lossless, JPEG 2000 and HTJ2K that may be reversible or not. */
const perhapsLossyUids = ["1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.91", "1.2.840.10008.1.2.4.203"];
const lossOf = (uid: string) =>
  lossyUids.includes(uid) ? "always" : perhapsLossyUids.includes(uid) ? "possible" : "never";

export const implicitLittleEndianUid = "1.2.840.10008.1.2";
export const explicitLittleEndianUid = "1.2.840.10008.1.2.1";
export const deflatedUid = "1.2.840.10008.1.2.1.99";
export const explicitBigEndianUid = "1.2.840.10008.1.2.2";

/** The transfer syntax of a UID; every one but the four native ones is explicit, little-endian and encapsulated. */
export function transferSyntaxOf(uid: string): TransferSyntax {
  const native = { uid, deflated: false, encapsulated: false, loss: lossOf(uid) } as const;
  switch (uid) {
    case implicitLittleEndianUid:
      return { ...native, encoding: implicitLittleEndian };
    case explicitLittleEndianUid:
      return { ...native, encoding: explicitLittleEndian };
    case explicitBigEndianUid:
      return { ...native, encoding: explicitBigEndian };
    case deflatedUid:
      return { ...native, encoding: explicitLittleEndian, deflated: true };
    default:
      return { ...native, encoding: explicitLittleEndian, encapsulated: true };
  }
}
