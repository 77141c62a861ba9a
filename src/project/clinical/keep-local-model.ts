import type { Result } from "../../base/result.ts";
import { parseLocalModel } from "../../risk/local/local-model-document.ts";
import type { Actor } from "../../study/project/actor.ts";
import type { StorePort } from "../store-port.ts";
import { localModelName, newestLocalModel } from "./local-model-documents.ts";

/**
 * Keeps a local model (`serialiseLocalModel`) as the project's next version; answers the version. Issues: those of
 * `parseLocalModel`, the store's.
 *
 * @throws RangeError where the model does not name itself as the next version
 */
export async function keepLocalModel(
  store: StorePort<"documents" | "writeDocument">,
  document: string,
  by: Actor,
): Promise<Result<number>> {
  const local = parseLocalModel(document);
  if (!local.ok) return local;
  const documents = await store.documents("risk-model");
  if (!documents.ok) return documents;
  const newest = newestLocalModel(documents.value);
  const { name } = local.value.model;
  if (name !== `${localModelName}-${newest + 1}`) {
    throw new RangeError(`${name} is not the next version after ${newest}`);
  }
  return store.writeDocument("risk-model", localModelName, document, by);
}
