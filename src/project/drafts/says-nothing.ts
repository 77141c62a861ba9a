import type { Case } from "../../study/case/case.ts";

/** Whether nobody has done anything on a slice: nothing outlined, confirmed, typed, or refused of a model's drafts. */
export const saysNothing = ({ rois, level, clinical, externalCsa, drawn }: Case): boolean =>
  rois.length === 0 &&
  level === undefined &&
  clinical === undefined &&
  externalCsa === undefined &&
  drawn === undefined;
