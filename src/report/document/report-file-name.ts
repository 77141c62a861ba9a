/** A file's name with only what every file system takes. */
export const reportFileName = (name: string): string =>
  name.replace(/[^\p{L}\p{N} ._-]+/gu, "_").slice(0, 100);
