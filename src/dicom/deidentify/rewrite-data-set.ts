import { characterSetOf } from "../data-set/character-set.ts";
import { type DataElement, type DataSet, undefinedLength } from "../data-set/data-set.ts";
import { asciiValues } from "../data-set/element-values.ts";
import { readItems } from "../data-set/read-data-set.ts";
import { tags } from "../dictionary/tags.ts";
import { type RuleContext, verdictOn } from "./element-rule.ts";
import { pixelsAlone } from "./pixels-alone.ts";
import type { RawElement, RawItem } from "./raw-elements.ts";

/** Deeper than any image; the reader skips no deeper. */
const deepestNesting = 32;
/** What fits every value representation with a 16-bit length; only a list of a thousand UIDs is longer. */
const longestReplacement = 0xfffe;

/** True where every byte of a data set was understood but perhaps a few of padding behind the last element. */
export function isUnderstood({ ending, elements, end }: DataSet): boolean {
  if (ending === "end" || ending === "delimiter") return true;
  return ending === "truncated" && [...elements.values()].every(({ start }) => start <= end);
}

/**
 * The elements that are left of a data set and what their values become, sequences gone through item by item. Null
 * where a sequence is broken or nested too deep to know what it holds.
 */
export function rewriteDataSet(
  dataSet: DataSet,
  context: RuleContext,
  depth = 0,
): readonly RawElement[] | null {
  if (depth > deepestNesting) return null;
  const kept: RawElement[] = [];
  for (const element of dataSet.elements.values()) {
    const bytes = dataSet.bytes.subarray(element.start, element.start + element.length);
    const verdict = verdictOn(element, bytes, context);
    if (verdict === "remove") continue;
    const { tag } = element;
    if (verdict === "open") {
      const items = rewriteItems(dataSet, element, context, depth);
      if (items === null) return null;
      kept.push({ tag, vr: statedVr(dataSet, element.vr, "SQ"), value: items });
      continue;
    }
    const vr = statedVr(dataSet, element.vr, "UN");
    if (verdict === "keep") {
      const value = pixelsAlone(dataSet, tag, bytes);
      kept.push({ tag, vr, value, encapsulated: element.declaredLength === undefinedLength });
    } else if (verdict.length > longestReplacement) return null;
    else kept.push({ tag, vr, value: verdict });
  }
  return kept;
}

/** An element without VR within an explicit data set gets one. */
const statedVr = ({ encoding }: DataSet, vr: string, otherwise: "SQ" | "UN") =>
  encoding.explicit && vr === "" ? otherwise : vr;

function rewriteItems(
  dataSet: DataSet,
  element: DataElement,
  context: RuleContext,
  depth: number,
): readonly RawItem[] | null {
  const items: RawItem[] = [];
  const found = readItems(dataSet, element.tag);
  const isEmpty = element.length <= (element.declaredLength === undefinedLength ? 8 : 0);
  if (found.length === 0 && !isEmpty) return null;
  for (const item of found) {
    if (!isUnderstood(item)) return null;
    const elements = rewriteDataSet(item, contextWithin(item, context), depth + 1);
    if (elements === null) return null;
    items.push({ encoding: item.encoding, elements });
  }
  return items;
}

/** An item may name a character set of its own. */
function contextWithin(item: DataSet, context: RuleContext): RuleContext {
  const terms = asciiValues(item, tags.SpecificCharacterSet);
  return terms.length === 0 ? context : { ...context, readText: characterSetOf(terms).read };
}
