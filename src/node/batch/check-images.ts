import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import type { BatchUnit } from "../../pipeline/batch/batch-unit.ts";
import { sha256 } from "../files/sha256.ts";
import { readBytes } from "../sources/read-bytes.ts";

/**
 * Whether the images that rows were measured on are still the same files: a batch that goes on must not join numbers
 * of two states of the data. A file that cannot be read now says nothing against its row. Issue: `batch-image-changed`
 * for each.
 */
export async function checkImages(
  units: readonly BatchUnit[],
  records: readonly BatchRecord[],
): Promise<Result<null>> {
  const measured = new Map(records.map(({ place, cells }) => [place.id, cells.sha256]));
  const hashes = new Map<string, string | undefined>();
  const changed: Issue[] = [];
  for (const { id, path } of units) {
    const then = measured.get(id);
    if (then === undefined) continue;
    if (!hashes.has(path)) {
      const bytes = await readBytes(path);
      hashes.set(path, bytes.ok ? sha256(bytes.value) : undefined);
    }
    const now = hashes.get(path);
    if (now !== undefined && now !== then) changed.push(issue("batch-image-changed", {}, { path }));
  }
  const [first, ...more] = changed;
  return first === undefined ? success(null) : failure(first, ...more);
}
