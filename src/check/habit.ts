/**
 * What most of a project's slices have in common: the value of more than half of those that have one, of three at
 * least. Absent where there is no such value.
 */
export function habitOf<Value extends string>(values: readonly (Value | undefined)[]): Value | undefined {
  const counts = new Map<Value, number>();
  const stated = values.filter((value) => value !== undefined);
  for (const value of stated) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (stated.length < 3) return undefined;
  return [...counts].find(([, count]) => 2 * count > stated.length)?.[0];
}
