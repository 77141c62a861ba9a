declare module "wawoff2" {
  /** WOFF2 (W3C) to an OpenType font. */
  function decompress(woff2: Uint8Array): Promise<Uint8Array>;
  export default { decompress };
}
