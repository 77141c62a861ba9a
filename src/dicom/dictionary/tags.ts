import { type AttributeKeyword, attributes } from "./attributes.ts";

/** The tags that the program names, by keyword, as group * 0x10000 + element. */
export const tags = Object.fromEntries(
  Object.entries(attributes).map(([keyword, [tag]]) => [keyword, tag]),
) as { readonly [Keyword in AttributeKeyword]: (typeof attributes)[Keyword][0] };
