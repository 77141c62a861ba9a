import { readFile } from "node:fs/promises";
import type { Result } from "../../base/result.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import { privateMode } from "./key-file.ts";

/** What a key has replaced, so that its holder can go back: UIDs, and SHA-256 of files, by the original. */
export interface KeyListing {
  readonly uids: Map<string, string>;
  readonly sha256s: Map<string, string>;
}

const header = "kind,original,replaced";

/** The listing is beside its key and is as private. */
export const listingPath = (keyPath: string) => `${keyPath}.listing.csv`;

/** The listing of a key, empty where there is none yet. Lines that make no sense are passed over. */
export async function readKeyListing(keyPath: string): Promise<KeyListing> {
  const listing: KeyListing = { uids: new Map(), sha256s: new Map() };
  const text = await readFile(listingPath(keyPath), "utf8").catch(() => "");
  for (const line of text.split("\n")) {
    const [, kind, original, replaced] = /^(uid|sha256),([^,]+),([^,]+)$/.exec(line.trim()) ?? [];
    if (kind === "uid") listing.uids.set(original!, replaced!);
    if (kind === "sha256") listing.sha256s.set(original!, replaced!);
  }
  return listing;
}

/** Writes the listing, in order, whole or not at all. Issue: `file-unwritable`. */
export function writeKeyListing(keyPath: string, { uids, sha256s }: KeyListing): Promise<Result<null>> {
  const lines = (kind: string, pairs: ReadonlyMap<string, string>) =>
    [...pairs].map(([original, replaced]) => `${kind},${original},${replaced}`).sort();
  const content = [header, ...lines("sha256", sha256s), ...lines("uid", uids), ""].join("\n");
  return writeAtomically(listingPath(keyPath), content, privateMode);
}
