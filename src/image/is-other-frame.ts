/** Whether two frames of reference are both stated and differ, so that positions in them must not be compared. */
export const isOtherFrame = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;
