/** What a header says of the patient beside the ID. */
export interface Person {
  readonly name: string | undefined;
  readonly birthDate: string | undefined;
  readonly sex: string | undefined;
}

/**
 * The attributes, by their DICOM keywords, in which people contradict each other. What is not stated contradicts
 * nothing, nor does a sex other than M and F. Names are one where one of their spellings is (alphabetic, ideographic,
 * phonetic: PS3.5 6.2.1), whatever their case and separators.
 */
export function contradictionsOf(people: readonly Person[]): readonly string[] {
  const birthDates = people.map(({ birthDate }) => birthDate?.replace(/\D/g, "") || undefined);
  const sexes = people.map(({ sex }) => (sex === "M" || sex === "F" ? sex : undefined));
  return [
    ...(areNames(people.map(({ name }) => spellingsOf(name))) ? [] : ["PatientName"]),
    ...(areOne(birthDates) ? [] : ["PatientBirthDate"]),
    ...(areOne(sexes) ? [] : ["PatientSex"]),
  ];
}

const areOne = (values: readonly (string | undefined)[]) =>
  new Set(values.filter((value) => value !== undefined)).size < 2;

const spellingsOf = (name: string | undefined): readonly string[] =>
  (name ?? "")
    .split("=")
    .map((spelling) =>
      spelling
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[\s^,.]+/g, " ")
        .trim(),
    )
    .filter((spelling) => spelling !== "");

/** Every name shares a spelling with the first one that is stated. */
function areNames(names: readonly (readonly string[])[]): boolean {
  const [first, ...others] = names.filter((spellings) => spellings.length > 0);
  return first === undefined || others.every((other) => other.some((spelling) => first.includes(spelling)));
}
