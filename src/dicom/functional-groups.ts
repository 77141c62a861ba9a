import type { DataSet } from "./data-set.ts";
import { readItems } from "./read-data-set.ts";
import { tags } from "./tags.ts";

/** The functional groups of an enhanced multi-frame file (DICOM PS3.3 C.7.6.16); empty for any other file. */
export interface FunctionalGroups {
  readonly shared: DataSet | undefined;
  readonly perFrame: readonly DataSet[];
}

export function readFunctionalGroups(dataSet: DataSet): FunctionalGroups {
  return {
    shared: readItems(dataSet, tags.sharedFunctionalGroupsSequence)[0],
    perFrame: readItems(dataSet, tags.perFrameFunctionalGroupsSequence),
  };
}

/** The first item of a macro for a 1-based frame: the frame's own, else the shared one, else none. */
export function macroOf(groups: FunctionalGroups, frame: number, macro: number): DataSet | undefined {
  for (const group of [groups.perFrame[frame - 1], groups.shared]) {
    const item = group && readItems(group, macro)[0];
    if (item !== undefined) return item;
  }
  return undefined;
}
