import { groupBy } from "../../../base/group-by.ts";
import type { ListedFrame } from "../listed-frame.ts";

const uidOf = ({ facts }: ListedFrame) => facts.geometry?.frameOfReferenceUid;

/**
 * The frames of a study without the frames of reference that a de-identification made up for every file. Where each
 * file of a series has its own, that UID names no coordinate system, and those of the study's other files that no
 * second file has neither; the positions still do.
 */
export function withoutMadeUpFrames(frames: readonly ListedFrame[]): readonly ListedFrame[] {
  const files = new Map<string, Set<string>>();
  for (const frame of frames) {
    const uid = uidOf(frame);
    if (uid === undefined) continue;
    const known = files.get(uid);
    if (known === undefined) files.set(uid, new Set([frame.path]));
    else known.add(frame.path);
  }
  if (files.size < 2) return frames;
  const isOwn = (uid: string | undefined) => uid !== undefined && files.get(uid)?.size === 1;
  const isMadeUp = groupBy(frames, ({ facts }) => facts.seriesInstanceUid ?? "").some((series) => {
    const paths = new Set(series.map(({ path }) => path));
    return paths.size > 1 && series.every((frame) => isOwn(uidOf(frame)));
  });
  if (!isMadeUp) return frames;
  return frames.map((frame) => (isOwn(uidOf(frame)) ? withoutUid(frame) : frame));
}

function withoutUid(frame: ListedFrame): ListedFrame {
  const { frameOfReferenceUid: _, ...geometry } = frame.facts.geometry!;
  return { ...frame, facts: { ...frame.facts, geometry } };
}
