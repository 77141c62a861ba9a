/** A number with its noun in English: "1 slice", "2 slices". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
