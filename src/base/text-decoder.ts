interface StandardDecoder {
  decode(bytes: Uint8Array): string;
}

/** The WHATWG TextDecoder, which Node, Electron and browsers share but the language's own library does not know. */
const { TextDecoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string) => StandardDecoder;
};

const decoders = new Map<string, StandardDecoder>();

/** Decodes bytes in a WHATWG encoding; a byte that means nothing becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding);
    decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
}
