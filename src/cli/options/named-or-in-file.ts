import type { IssueCode } from "../../base/issue-catalogue.ts";
import { failure, type Result } from "../../base/result.ts";
import { readJson } from "./read-json.ts";

/** How a document is found that an option names. */
export interface DocumentSearch<Document> {
  /** By its name; the issue for an unknown one stands where there is no such file either. */
  readonly named: (name: string) => Result<Document>;
  readonly parse: (json: unknown) => Result<Document>;
  /** Says what a file that is no JSON was to hold. */
  readonly unreadable: IssueCode;
}

/** The document that an option names: one that the program knows by that name, else the one in that file. */
export async function namedOrInFile<Document>(
  name: string,
  { named, parse, unreadable }: DocumentSearch<Document>,
): Promise<Result<Document>> {
  const known = named(name);
  if (known.ok) return known;
  const json = await readJson(name, unreadable);
  if (!json.ok) return json.issues[0].code === "file-not-found" ? known : json;
  const document = parse(json.value);
  return document.ok ? document : failure({ ...document.issues[0], path: name });
}
