/** A probability as whole percent; nothing is shown as certain. */
export const percentOf = (share: number): string =>
  share >= 0.995 ? "> 99" : String(Math.round(share * 100));
