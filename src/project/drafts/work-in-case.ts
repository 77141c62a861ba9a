import { canonicalJson } from "../../base/canonical-json.ts";
import type { Case } from "../../study/case/case.ts";

/** What a reader made of a slice, as a text to compare: all of a Case but its image and what follows from the rest. */
export const workInCase = ({ rois, recipe, externalCsa, level, clinical, drawn }: Case): string =>
  canonicalJson({ rois, recipe, externalCsa, level, clinical, drawn });
