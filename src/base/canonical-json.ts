/**
 * JSON for documents that people compare and keep: two spaces of indentation, one key a line, an array of
 * numbers (or of points) on one line, a newline at the end. Keys stay in the order they have; the same value
 * gives the same text.
 */
export function canonicalJson(value: unknown): string {
  return `${print(value, "")}\n`;
}

function print(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0 || value.every(isInline)) return JSON.stringify(value);
    return `[\n${value.map((item) => inner + print(item, inner)).join(",\n")}\n${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    if (entries.length === 0) return "{}";
    const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`);
    return `{\n${lines.join(",\n")}\n${indent}}`;
  }
  return JSON.stringify(value);
}

const isInline = (item: unknown): boolean =>
  typeof item !== "object" || (Array.isArray(item) && item.every((part) => typeof part === "number"));
