/**
 * What is written after a number of a risk model's variable in running text: its unit with a space before it. A yes or no and
 * a T-score have none, and years are recognised by the variable's name in every language.
 *
 * @param unit in UCUM
 */
export const unitAfterNumber = (unit: string): string =>
  ({ "1": "", a: "", "{T-score}": "", cm2: " cm²" })[unit] ?? ` ${unit}`;
