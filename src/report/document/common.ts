import type { Text } from "../../base/language.ts";
import type { ReportColumn } from "./report.ts";

/** Under every table and figure. */
export const researchUseOnly: Text = { en: "Research use only.", "zh-CN": "仅供科研使用。" };

export const same = (word: string): Text => ({ en: word, "zh-CN": word });

export const column = (id: string, en: string, zhCn: string = en): ReportColumn => ({
  id,
  title: { en, "zh-CN": zhCn },
});
