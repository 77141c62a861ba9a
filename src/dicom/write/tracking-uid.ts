import type { SourceInstance } from "./source-modules.ts";
import { stableUid } from "./stable-uid.ts";

/** What a region of an image, which its series and SOP Instance UID name together, is called wherever it is written about (PS3.16 TID 4108; PS3.3 C.8.20.2). */
export const trackingUid = (
  { seriesInstanceUid, sopInstanceUid, frame = 1 }: SourceInstance,
  region: string,
) => stableUid(`paraspine region ${seriesInstanceUid} ${sopInstanceUid} ${frame} ${region}`);

/** The name beside that UID; it may not be empty. */
export const trackingName = (region: string) => region.trim() || "region";
