/** Decodes bytes, and throws for bytes that are no text in this encoding. */
export type DecodeText = (bytes: Uint8Array, encoding: TextEncoding) => string;

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/**
 * The text of a file: UTF-8, UTF-16 with its mark or without (every other byte is 0 then), else what a Chinese
 * spreadsheet writes, else a western one. Throws for what is no text.
 */
export function tableText(
  bytes: Uint8Array,
  decode: DecodeText,
): { readonly text: string; readonly encoding: TextEncoding } {
  const wide = wideEncoding(bytes);
  for (const encoding of wide ? [wide] : (["utf-8", "gb18030", "windows-1252"] as const)) {
    try {
      const text = decode(bytes, encoding).replace(/^\uFEFF/, "");
      if (text.includes("\0")) break;
      return { text, encoding };
    } catch {
      // The next encoding.
    }
  }
  throw new Error("it is not text");
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 2000) & ~1;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  if (length === 0 || zeros[0]! + zeros[1]! < length / 5) return undefined;
  if (zeros[0] === 0) return "utf-16le";
  return zeros[1] === 0 ? "utf-16be" : undefined;
}
