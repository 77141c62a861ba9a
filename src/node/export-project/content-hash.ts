import { sha256 } from "../files/sha256.ts";

const bytesOf = (content: Uint8Array | string) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** SHA-256 of what a file holds. */
export const hashOf = (content: Uint8Array | string): string => sha256(bytesOf(content));

/** The line of a file as `sha256sum` writes it. */
export const sumLine = (content: Uint8Array | string, name: string): string =>
  `${hashOf(content)}  ${name}\n`;
