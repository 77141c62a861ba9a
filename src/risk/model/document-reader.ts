/** What is wrong with a document, and where in it. */
export class DocumentError extends Error {}

/** Reads one value of a parsed document at a place; throws a DocumentError that names the place. */
export type Reader<Value> = (json: unknown, place: string) => Value;

const wrong = (place: string, wanted: string): never => {
  throw new DocumentError(`${place === "" ? "the document" : place}: ${wanted}`);
};

export const readText: Reader<string> = (json, place) =>
  typeof json === "string" && json.trim() !== "" ? json : wrong(place, "text is needed");

export const readNumber: Reader<number> = (json, place) =>
  typeof json === "number" && Number.isFinite(json) ? json : wrong(place, "a number is needed");

export const readNumberAbove =
  (least: number): Reader<number> =>
  (json, place) => {
    const value = readNumber(json, place);
    return value > least ? value : wrong(place, `a number above ${least} is needed`);
  };

export const readShare: Reader<number> = (json, place) => {
  const value = readNumber(json, place);
  return value >= 0 && value <= 1 ? value : wrong(place, "a share from 0 to 1 is needed");
};

export const readOneOf =
  <const Value>(values: readonly Value[]): Reader<Value> =>
  (json, place) =>
    values.find((value) => value === json) ?? wrong(place, `one of ${values.join(", ")} is needed`);

/** Two numbers, the first not above the second. */
export const readRange: Reader<readonly [number, number]> = (json, place) => {
  if (!Array.isArray(json) || json.length !== 2) return wrong(place, "two numbers are needed");
  const [lower, upper] = json.map((end) => readNumber(end, place)) as [number, number];
  return lower <= upper ? [lower, upper] : wrong(place, "the lower end comes first");
};

export const readList =
  <Value>(item: Reader<Value>, least = 0): Reader<readonly Value[]> =>
  (json, place) => {
    if (!Array.isArray(json) || json.length < least)
      return wrong(place, `a list of at least ${least} is needed`);
    return json.map((entry, index) => item(entry, `${place}[${index}]`));
  };

type Fields<Value> = { readonly [Key in keyof Value]-?: Reader<Exclude<Value[Key], undefined>> };

/** An object with exactly these keys; those in `optional` may be absent. */
export const readRecord =
  <Value extends object>(fields: Fields<Value>, optional: readonly (keyof Value)[] = []): Reader<Value> =>
  (json, place) => {
    if (typeof json !== "object" || json === null || Array.isArray(json))
      return wrong(place, "an object is needed");
    const record = json as Record<string, unknown>;
    const at = (key: string) => (place === "" ? key : `${place}.${key}`);
    for (const key of Object.keys(record)) {
      if (!(key in fields)) wrong(at(key), "there is no such property");
    }
    const found: Record<string, unknown> = {};
    for (const key of Object.keys(fields) as (keyof Value & string)[]) {
      if (record[key] === undefined && optional.includes(key)) continue;
      found[key] = fields[key](record[key], at(key));
    }
    return found as Value;
  };
