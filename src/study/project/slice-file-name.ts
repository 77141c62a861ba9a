import type { CaseImage } from "../case/case.ts";

const longestId = 40;
const hashDigits = 12;

/**
 * The name of a slice's files, without an ending: its patient ID with what no file system refuses, the beginning of the
 * image's SHA-256 and, of several frames, the frame. The same whatever else is exported, different for every slice, also
 * where capitals count for nothing. `anonymous` where the image names no patient.
 */
export function sliceFileName({
  patientId,
  sha256,
  frame,
}: Pick<CaseImage, "patientId" | "sha256" | "frame">): string {
  const id = [...(patientId ?? "")]
    .slice(0, longestId)
    .join("")
    .replace(/[^\p{L}\p{N}-]+/gu, "_")
    .replace(/^[_-]+|[_-]+$/g, "");
  const parts = [
    id || "anonymous",
    sha256.slice(0, hashDigits),
    ...(frame === undefined ? [] : [`f${frame}`]),
  ];
  return parts.join("_");
}
