import { tags } from "../dictionary/tags.ts";
import type { DataSet } from "./data-set.ts";
import { readItems } from "./read-data-set.ts";

/** The functional groups of an enhanced multi-frame file (DICOM PS3.3 C.7.6.16); empty for any other file. */
export interface FunctionalGroups {
  readonly shared: DataSet | undefined;
  readonly perFrame: readonly DataSet[];
  /** Macros of the shared group, each read once for all frames. */
  readonly sharedMacros: Map<number, DataSet | undefined>;
}

/** Reads the groups' items, not yet their macros. */
export function readFunctionalGroups(dataSet: DataSet): FunctionalGroups {
  return {
    shared: readItems(dataSet, tags.SharedFunctionalGroupsSequence)[0],
    perFrame: readItems(dataSet, tags.PerFrameFunctionalGroupsSequence),
    sharedMacros: new Map(),
  };
}

/** The first item of a macro for a 1-based frame: the frame's own, else the shared one, else none. */
export function macroOf(groups: FunctionalGroups, frame: number, macro: number): DataSet | undefined {
  const own = groups.perFrame[frame - 1];
  return (own && readItems(own, macro)[0]) ?? sharedMacro(groups, macro);
}

function sharedMacro({ shared, sharedMacros }: FunctionalGroups, macro: number): DataSet | undefined {
  if (shared !== undefined && !sharedMacros.has(macro)) sharedMacros.set(macro, readItems(shared, macro)[0]);
  return sharedMacros.get(macro);
}
