import type { Issue } from "../base/issue.ts";
import { latin1, type TextReader } from "./character-set.ts";
import type { DataSet } from "./data-set.ts";

/** How the text of a data set is read, by its SpecificCharacterSet. */
export function textReaderOf(_dataSet: DataSet): {
  readonly read: TextReader;
  readonly issues: readonly Issue[];
} {
  return { read: latin1, issues: [] };
}
