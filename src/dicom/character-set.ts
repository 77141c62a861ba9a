/** Turns the bytes of a text value into text. */
export type TextReader = (bytes: Uint8Array) => string;

/** Latin-1 by byte value: never fails. */
export const latin1: TextReader = (bytes) => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
