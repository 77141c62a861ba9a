/** What the network distinguishes on a sagittal slice, in the order of its output. "other" is a vertebra above L1. */
export const spineClasses = [
  "background",
  "other",
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "S1",
  "disc",
  "canal",
] as const;

/** The classes that are vertebral bodies: `other` first, S1 last. */
export const firstBodyClass = 1;
export const lastBodyClass = 7;
export const discClass = 8;
export const canalClass = 9;

/** The body class of a vertebra counted from the sacrum (0 is S1, 1 is L5, 5 is L1, 6 is T12); undefined below S1. */
export const classOfCount = (count: number): number | undefined =>
  count < 0 ? undefined : Math.max(firstBodyClass, lastBodyClass - count);

/** The name of a vertebra counted from the sacrum, with five lumbar vertebrae; undefined below S1 and above T1. */
export function levelOfCount(count: number): string | undefined {
  if (count === 0) return "S1";
  if (count >= 1 && count <= 5) return `L${6 - count}`;
  return count >= 6 && count <= 17 ? `T${18 - count}` : undefined;
}
