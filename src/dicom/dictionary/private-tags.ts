/** Private attributes that are read, and those that say whose they are (conformance statements of the makers). */
export const privateTags = {
  siemensCreator: 0x00190010,
  siemensMosaicImages: 0x0019100a,
  uihCreator: 0x00650010,
  uihGridImages: 0x00651050,
} as const;
