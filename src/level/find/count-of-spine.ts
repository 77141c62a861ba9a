import type { KnownCount } from "./count-issues.ts";
import type { FoundSpine } from "./found-spine.ts";

/** What is known about the count of a spine. */
export const countOfSpine = ({ vertebrae, alternatives, sacrumSeen }: FoundSpine): KnownCount => ({
  probability: vertebrae[0]?.confidence ?? 0,
  others: alternatives,
  sacrumSeen,
});
