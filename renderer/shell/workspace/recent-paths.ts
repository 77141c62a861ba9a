const kept = 8;

/** The paths opened before with those opened now in front, each once, not too many. */
export const recentPaths = (before: readonly string[], opened: readonly string[]): readonly string[] =>
  [...new Set([...opened.slice(0, kept), ...before])].slice(0, kept);
