import { fillText, type Language, type Text } from "../../base/language.ts";
import type { Case } from "../case/case.ts";
import { levelOrigin } from "../case/level-origin.ts";

const texts = {
  proposed: {
    en: "Level proposed by {model}, not confirmed by a reader.",
    "zh-CN": "水平由 {model} 推荐，尚未经阅片者确认。",
  },
  confirmed: {
    en: "Level confirmed by the reader as proposed by {model}.",
    "zh-CN": "水平由 {model} 推荐，经阅片者确认。",
  },
  moved: {
    en: "Level proposed by {model}; the reader changed {marks} and confirmed it.",
    "zh-CN": "水平由 {model} 推荐，阅片者修改（{marks}）后确认。",
  },
  hand: {
    en: "Level confirmed by hand; {model} had proposed one as well.",
    "zh-CN": "水平经手动确认；{model} 亦有推荐。",
  },
  anterior: { en: "the anterior end of the endplate", "zh-CN": "终板前缘" },
  posterior: { en: "the posterior end of the endplate", "zh-CN": "终板后缘" },
} as const satisfies Record<string, Text>;

/** Whether a reader confirmed what a model proposed, by which model, and what was changed; empty where no model did. */
export function describeLevelOrigin(work: Pick<Case, "level" | "levelProposal">, language: Language): string {
  if (work.levelProposal === undefined) return "";
  const { kind, moved } = levelOrigin(work);
  if (kind === "none" || kind === "marked") return "";
  const { name, version } = work.levelProposal.model;
  const marks = moved.map((mark) =>
    mark === "anterior" || mark === "posterior" ? texts[mark][language] : mark,
  );
  return fillText(texts[kind], language, {
    model: `${name} ${version}`,
    marks: marks.join(language === "en" ? ", " : "、"),
  });
}
