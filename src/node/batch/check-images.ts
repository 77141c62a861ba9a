import { type Issue, issue } from "../../base/issue.ts";
import { failure, type Result, success } from "../../base/result.ts";
import type { BatchRecord } from "../../pipeline/batch/batch-record.ts";
import type { BatchSearch, BatchUnit } from "../../pipeline/batch/batch-unit.ts";
import type { RowPlace } from "../../pipeline/batch/compare-rows.ts";
import { sha256 } from "../files/sha256.ts";
import { readBytes } from "../sources/read-bytes.ts";

/**
 * Whether the images that rows were measured on are still the same files: a batch that goes on must not join numbers
 * of two states of the data. A file that cannot be read now says nothing against its row. Issue: `batch-image-changed`
 * for each.
 */
export async function checkImages(
  units: readonly (BatchUnit | BatchSearch)[],
  records: readonly BatchRecord[],
): Promise<Result<null>> {
  const measured = new Map(records.map(({ place, cells }) => [place.id, { place, sha256: cells.sha256 }]));
  const hashes = new Map<string, string | undefined>();
  const changed: Issue[] = [];
  for (const unit of units) {
    const { place, sha256: then } = measured.get(unit.id) ?? {};
    const path = place && then !== undefined ? pathOf(unit, place) : undefined;
    if (path === undefined) continue;
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

/** The file of a row's slice: of one that was searched for, the slice that was found. */
function pathOf(unit: BatchUnit | BatchSearch, { seriesInstanceUid, slice }: RowPlace): string | undefined {
  if (!("search" in unit)) return unit.path;
  return unit.search.choices.find(
    (choice) => choice.seriesInstanceUid === seriesInstanceUid && choice.slice === slice,
  )?.path;
}
