import { strToU8 } from "fflate";
import type { DeidentificationKey } from "./deidentification.ts";
import { hmacSha256 } from "./hmac-sha-256.ts";

/** Who a file is about, as it is distinguished: by the Patient ID, or by the study where there is none. */
export interface SubjectFacts {
  readonly patientId?: string | undefined;
  readonly studyInstanceUid?: string | undefined;
}

/** What replaces a patient's identity. */
export interface Subject {
  /** "P" and eight letters and digits. */
  readonly pseudonym: string;
  /** Days that are added to every date: 30 to 3650 back. */
  readonly shiftDays: number;
}

/** What takes the place of what identifies, derived from a key: the same for the same key, wherever and whenever. */
export interface Replacements {
  /** Absent where the facts name nobody. */
  subject(facts: SubjectFacts): Subject | undefined;
  /** A UID under 2.25 (DICOM PS3.5 B.2). */
  uid(original: string): string;
}

/** Without I, L, O and U, which are misread. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const pseudonymLength = 8;
const minShift = 30;
const maxShift = 3650;

const bytesOfHex = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The replacements of a key. What was derived once is kept, since a series repeats its UIDs in every file. */
export function replacementsOf({ secret }: DeidentificationKey): Replacements {
  const key = bytesOfHex(secret);
  const digest = (purpose: string, text: string) => hmacSha256(key, strToU8(`${purpose}\n${text}`));
  const uids = new Map<string, string>();
  const subjects = new Map<string, Subject>();
  return {
    subject({ patientId, studyInstanceUid }) {
      const name = patientId ? `patient\n${patientId}` : studyInstanceUid && `study\n${studyInstanceUid}`;
      if (!name) return undefined;
      let subject = subjects.get(name);
      if (subject === undefined) {
        subject = subjectFrom(digest("subject", name));
        subjects.set(name, subject);
      }
      return subject;
    },
    uid(original) {
      let replaced = uids.get(original);
      if (replaced === undefined) {
        replaced = uidFrom(digest("uid", original));
        uids.set(original, replaced);
      }
      return replaced;
    },
  };
}

function subjectFrom(digest: Uint8Array): Subject {
  const pseudonym = Array.from(digest.subarray(0, pseudonymLength), (byte) => letters[byte & 0x1f]).join("");
  const number = new DataView(digest.buffer, digest.byteOffset).getUint32(16);
  const shiftDays = -(minShift + (number % (maxShift - minShift + 1)));
  return { pseudonym: `P${pseudonym}`, shiftDays };
}

/** 128 bits as a UUID of version 8 (RFC 9562) under 2.25. */
function uidFrom(digest: Uint8Array): string {
  const uuid = digest.slice(0, 16);
  uuid[6] = (uuid[6]! & 0x0f) | 0x80;
  uuid[8] = (uuid[8]! & 0x3f) | 0x80;
  return `2.25.${uuid.reduce((number, byte) => number * 256n + BigInt(byte), 0n)}`;
}
