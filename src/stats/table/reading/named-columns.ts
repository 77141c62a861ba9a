/**
 * Columns of a list that was split at its commas, some of which may belong to a name: parts that make the name of a
 * column when joined again are that column.
 */
export function namedColumns(parts: readonly string[], columns: readonly string[]): readonly string[] {
  const plain = (name: string) => name.replace(/\s+/g, "");
  const known = new Map(columns.map((name) => [plain(name), name]));
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]!;
    let length = 1;
    let name = columns.includes(part) ? part : undefined;
    for (let more = 2; name === undefined && at + more <= parts.length; more++) {
      name = known.get(plain(parts.slice(at, at + more).join(",")));
      length = more;
    }
    found.push(name ?? part);
    at += name === undefined ? 1 : length;
  }
  return found;
}
