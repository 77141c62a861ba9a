const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as SQLite gives it back: it ends texts at U+0000, which goes, and knows no half of a surrogate pair, which
 * becomes U+FFFD.
 */
export const cleanText = (text: string): string =>
  text.replaceAll("\u0000", "").replace(loneSurrogate, "\ufffd");
