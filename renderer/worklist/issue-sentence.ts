import { type IssueCode, issueCatalogue } from "../../src/base/issue-catalogue.ts";
import type { Language, Text } from "../../src/base/language.ts";

/** What an issue says in general: the row keeps its code, not the numbers in its sentence. */
export function issueSentence(code: string, language: Language): string {
  const known: Text | undefined = issueCatalogue[code as IssueCode];
  return known === undefined ? code : known[language].replace(/\{\w+\}/g, "…");
}
