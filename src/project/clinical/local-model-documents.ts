import { type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../project-store.ts";

/** The name under which a project keeps its local models, one version each. */
export const localModelName = "local";

/** The version of the newest local model among a project's documents; 0 where there is none. */
export const newestLocalModel = (documents: readonly { readonly name: string; readonly version: number }[]) =>
  documents.find(({ name }) => name === localModelName)?.version ?? 0;

/** The texts of a project's local models, the newest first. */
export function localModelDocuments(
  store: Pick<ProjectStore, "documents" | "document">,
): Result<readonly string[]> {
  const documents = store.documents("risk-model");
  if (!documents.ok) return documents;
  const texts: string[] = [];
  for (let version = newestLocalModel(documents.value); version >= 1; version--) {
    const text = store.document("risk-model", localModelName, version);
    if (!text.ok) return text;
    if (text.value !== null) texts.push(text.value);
  }
  return success(texts);
}
