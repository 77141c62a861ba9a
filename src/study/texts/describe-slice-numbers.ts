import { fillText, type Language, type Text } from "../../base/language.ts";

const texts = {
  series: { en: "series {number}", "zh-CN": "序列 {number}" },
  instance: { en: "image {number}", "zh-CN": "图像 {number}" },
  frame: { en: "frame {number}", "zh-CN": "第 {number} 帧" },
} as const satisfies Record<string, Text>;

/** What a file and a Case say of where an image is in its study. */
export interface SliceNumbers {
  readonly seriesNumber?: number | undefined;
  readonly instanceNumber?: number | undefined;
  /** 1-based; absent for a file of one frame. */
  readonly frame?: number | undefined;
}

/**
 * Which slice it is in the words of a PACS, "series 5, image 12": Series Number (0020,0011), Instance Number (0020,0013)
 * and the frame of a file with several. Empty where the image states none.
 */
export function describeSliceNumbers(
  { seriesNumber, instanceNumber, frame }: SliceNumbers,
  language: Language,
): string {
  const part = (key: keyof typeof texts, number: number | undefined) =>
    number === undefined ? [] : [fillText(texts[key], language, { number })];
  const parts = [
    ...part("series", seriesNumber),
    ...part("instance", instanceNumber),
    ...part("frame", frame),
  ];
  return parts.join(language === "en" ? ", " : "，");
}
