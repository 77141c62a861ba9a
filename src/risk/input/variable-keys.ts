import { unitConversions } from "./unit-conversions.ts";

/** The keys under which one quantity can be given: its own, then those of other units. */
export const keysOf = (variable: string): readonly string[] => [
  variable,
  ...unitConversions.filter(({ to }) => to === variable).map(({ from }) => from),
];

/** The unit of a key that is another unit of a variable; undefined for the variable's own. */
export const unitOfKey = (key: string): string | undefined =>
  unitConversions.find(({ from }) => from === key)?.fromUnit;
