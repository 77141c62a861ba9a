import type { TextReader } from "../data-set/character-set.ts";
import type { DataSet } from "../data-set/data-set.ts";
import { trimPadding, valueBytes } from "../data-set/element-values.ts";

/** Names; each of their parts is looked for. */
const names = [
  0x00080090, 0x00081048, 0x00081050, 0x00081060, 0x00081070, 0x00100010, 0x00101001, 0x00101005, 0x00101060,
];
/** Numbers of the patient, the study and the order. */
const numbers = [0x00080050, 0x00100020, 0x00101000, 0x00101002, 0x00380010, 0x00401001, 0x00402017];
const shortestName = 4;
const shortestIdeographicName = 2;
const shortestNumber = 5;

/**
 * A test for text that names the patient or somebody else of this file, or one of its numbers, so that a technical
 * attribute into which a name was typed does not keep it. Names of less than four letters and numbers of less than
 * five characters are not looked for: they occur in any text.
 */
export function tellingText(dataSet: DataSet, read: TextReader): (text: string) => boolean {
  const values = (tags: readonly number[], parted: RegExp) =>
    tags.flatMap((tag) => {
      const bytes = valueBytes(dataSet, tag);
      return bytes === undefined
        ? []
        : read(bytes.subarray(0, 1024))
            .split(parted)
            .map((part) => trimPadding(part).toLowerCase());
    });
  const words = [
    ...values(names, /[\\^= ]+/).filter(
      (name) =>
        name.length >=
        (/^[\u3400-\u9fff\uac00-\ud7af]+$/.test(name) ? shortestIdeographicName : shortestName),
    ),
    ...values(numbers, /\\/).filter(({ length }) => length >= shortestNumber),
  ];
  return (text) => {
    const whole = text.toLowerCase();
    return words.some((word) => whole.includes(word));
  };
}
