import { type IssueCode, issueCatalogue } from "./issue-catalogue.ts";
import type { IssueDefinition, Severity } from "./issue-definition.ts";
import { fillText, type Language, type TextParameters } from "./language.ts";
import { present } from "./present.ts";

/**
 * Something that the data, the user's input or the surroundings caused. Plain data: it crosses processes and
 * goes into JSON. `message` is the English sentence; `issueMessage` gives any other language.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly message: string;
  readonly parameters?: TextParameters;
  /** The file it concerns. */
  readonly path?: string;
  /** The region of interest it concerns. */
  readonly roi?: string;
}

export interface IssuePlace {
  readonly path?: string | undefined;
  readonly roi?: string | undefined;
}

/** Makes an issue from its catalogue entry. Never put a patient's data into `parameters`. */
export function issue(code: IssueCode, parameters: TextParameters = {}, place: IssuePlace = {}): Issue {
  const definition: IssueDefinition = issueCatalogue[code];
  return {
    code,
    severity: definition.severity,
    message: fillText(definition, "en", parameters),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    ...present({ path: place.path, roi: place.roi }),
  };
}

/** The issue's sentence in a language. */
export function issueMessage(found: Issue, language: Language): string {
  return fillText(issueCatalogue[found.code], language, found.parameters);
}

/** Whether something could not be done. */
export const hasError = (issues: readonly Issue[]) => issues.some((found) => found.severity === "error");
