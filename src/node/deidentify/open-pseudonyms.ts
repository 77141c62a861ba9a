import { readFile } from "node:fs/promises";
import { failure, type Result, success } from "../../base/result.ts";
import type { DeidentificationOption } from "../../dicom/deidentify/deidentification.ts";
import { parseKeyDocument } from "../../dicom/deidentify/key-document.ts";
import type { Pseudonyms } from "../../project/exports/with-pseudonyms.ts";
import { fileIssue } from "../files/file-issue.ts";
import { readKeyListing } from "./key-listing.ts";

/**
 * What `withPseudonyms` and `tableWithPseudonyms` need, from the key with which files were made anonymous and the
 * listing beside it. Issues: `deidentify-key-unreadable`, `file-not-found`, `file-no-permission`, `file-unreadable`.
 *
 * @param options those that the files were made with.
 */
export async function openPseudonyms(
  keyPath: string,
  options: readonly DeidentificationOption[],
): Promise<Result<Pseudonyms>> {
  let text: string;
  try {
    text = await readFile(keyPath, "utf8");
  } catch (error) {
    return failure(fileIssue(error, keyPath));
  }
  const key = parseKeyDocument(text);
  if (!key.ok) return failure({ ...key.issues[0], path: keyPath });
  const { sha256s } = await readKeyListing(keyPath);
  return success({ key: key.value, options, sha256Of: (original) => sha256s.get(original) });
}
