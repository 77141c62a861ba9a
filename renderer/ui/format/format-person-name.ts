import type { Language } from "../../../src/base/language.ts";

const ideographs = /\p{Script=Han}/u;

/**
 * A DICOM person name (PN, PS3.5 6.2.1) as people write it: `Family, Given`. Of its alphabetic and ideographic
 * groups (`Wang^XiaoDong=王^小东`) the ideographic one is shown in Chinese.
 */
export function formatPersonName(name: string, language: Language): string {
  const [alphabetic = "", ideographic = ""] = name.split("=");
  const group = (language === "zh-CN" && ideographic !== "") || alphabetic === "" ? ideographic : alphabetic;
  const [family = "", given = "", middle = ""] = group.split("^").map((part) => part.trim());
  if (ideographs.test(group)) return family + given + middle;
  return [family, [given, middle].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}
