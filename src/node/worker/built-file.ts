import { existsSync } from "node:fs";

/** The build puts what runs beside the program into `dist`; from there, from its folders and from the sources it is found. */
const places = [".", "..", "../..", "../dist", "../../dist", "../../../dist"];

/** The place of a built file of `dist`. Throws where it is not built. */
export function builtFile(name: string): URL {
  const found = places
    .map((place) => new URL(`${place}/${name}`, import.meta.url))
    .find((url) => existsSync(url));
  if (found === undefined) throw new Error(`${name} is not built: npm run build`);
  return found;
}
