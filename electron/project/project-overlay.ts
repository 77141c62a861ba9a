import { type Result, success } from "../../src/base/result.ts";
import type { OpenProject, ProjectNeeds } from "./open-project.ts";

/** The picture of a slice's newest Case: the one that was kept, else drawn now and kept; null where nothing is outlined. */
export async function overlayOf(
  { rows, facts }: OpenProject,
  { calls, engine }: ProjectNeeds,
  id: string,
): Promise<Result<Uint8Array | null>> {
  const version = () => rows.get(id)?.versions ?? 0;
  const drawnOf = version();
  if (drawnOf === 0) return success(null);
  const kept = await calls.call("picture", id);
  if (!kept.ok || kept.value !== null) return kept;
  const [work, slice] = [await calls.call("latestCase", id), await calls.call("slice", id)];
  if (!work.ok) return work;
  if (!slice.ok) return slice;
  if (work.value === null || work.value.rois.length === 0) return success(null);
  const drawn = await engine.call("drawOverlay", [work.value, slice.value.path]);
  if (drawn.ok && version() === drawnOf && !facts.readOnly) await calls.call("keepPicture", id, drawn.value);
  return drawn;
}
