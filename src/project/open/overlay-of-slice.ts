import { type Result, success } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import type { OpenProject } from "./open-project.ts";

/**
 * The picture of a slice's newest Case (PNG): the one that was kept, else drawn now and kept; null where nothing is
 * outlined and no level is known.
 *
 * @param draw draws a Case on the image at a path
 */
export async function overlayOfSlice(
  { rows, facts, store }: OpenProject,
  id: string,
  draw: (work: Case, path: string) => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array | null>> {
  const version = () => rows.get(id)?.versions ?? 0;
  const drawnOf = version();
  if (drawnOf === 0) return success(null);
  const kept = await store.picture(id);
  if (!kept.ok || kept.value !== null) return kept;
  const [work, slice] = [await store.latestCase(id), await store.slice(id)];
  if (!work.ok) return work;
  if (!slice.ok) return slice;
  if (work.value === null || !isPictured(work.value)) return success(null);
  const drawn = await draw(work.value, slice.value.path);
  // What was drawn while a newer version was written is not kept as that one's picture.
  if (drawn.ok && version() === drawnOf && !facts.readOnly) await store.keepPicture(id, drawn.value);
  return drawn;
}

const isPictured = ({ rois, level, levelProposal }: Case) =>
  rois.length > 0 || level?.confirmed === "endplate" || levelProposal !== undefined;
