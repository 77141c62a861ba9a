import { type IssueCode, issueCatalogue } from "../../../src/base/issue-catalogue.ts";
import { fillText, type Language, type Text } from "../../../src/base/language.ts";

/** What an issue says in general: the row keeps its code, not the numbers in its sentence. */
export function issueSentence(code: string, language: Language): string {
  const known: Text | undefined = issueCatalogue[code as IssueCode];
  if (known === undefined) return code;
  const names = [...known[language].matchAll(/\{(\w+)/g)].map(([, name]) => [name!, "…"]);
  return fillText(known, language, Object.fromEntries(names));
}
