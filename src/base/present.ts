/** An object's keys without those that may be `undefined`; these are optional instead. */
export type Present<Values> = {
  [Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key];
} & {
  [Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<Values[Key], undefined>;
};

/**
 * What is there of some values: keys without a value are left out, the order of the others stays.
 *
 * @example
 * present({ rows: 320, frame: undefined }); // => {"rows": 320}
 */
export function present<Values extends object>(values: Values): Present<Values> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Present<Values>;
}
