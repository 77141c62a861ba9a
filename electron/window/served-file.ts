import { realpath } from "node:fs/promises";
import path from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

export interface ServedFile {
  readonly file: string;
  readonly contentType: string;
}

/**
 * The file below `root` that an address of the application names; undefined where there is none, where its kind
 * is not served, and where it would be outside `root`, be it by `..`, by an encoded separator or by a link.
 */
export async function servedFile(root: string, address: string): Promise<ServedFile | undefined> {
  const contentType = contentTypes[path.extname(new URL(address).pathname).toLowerCase()];
  if (contentType === undefined) return undefined;
  try {
    const inside = await realpath(root);
    const name = decodeURIComponent(new URL(address).pathname);
    const file = await realpath(path.join(inside, name));
    return file.startsWith(inside + path.sep) ? { file, contentType } : undefined;
  } catch {
    return undefined;
  }
}
