import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The path of a file below a folder whose name may differ in case or in its Unicode form, as on discs copied between systems, or end in
 * the ";1" of ISO 9660; null where there is none.
 */
export async function findIgnoringCase(
  folder: string,
  components: readonly string[],
): Promise<string | null> {
  const exact = join(folder, ...components);
  if ((await stat(exact).catch(() => undefined))?.isFile()) return exact;
  let at = folder;
  for (const component of components) {
    const names = await readdir(at).catch(() => []);
    const plain = (name: string) =>
      name
        .normalize("NFC")
        .toLowerCase()
        .replace(/(\.)?;1$/, "");
    const match = names.find((name) => plain(name) === plain(component));
    if (match === undefined) return null;
    at = join(at, match);
  }
  return (await stat(at).catch(() => undefined))?.isFile() ? at : null;
}
