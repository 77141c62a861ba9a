import { success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256 } from "../files/sha256.ts";
import { sliceRow } from "./project-slices.ts";

/** Small pictures of the newest Cases. */
export function projectPictures(session: ProjectSession): Pick<ProjectStore, "picture" | "keepPicture"> {
  return {
    picture: (id) =>
      session.read(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        const sql = "SELECT png, sha256 FROM pictures WHERE slice_id = ? AND version = ?";
        const kept = session.get<{ png: Uint8Array; sha256: string }>(sql, id, row.value.versions);
        // One that has changed is as good as none: it is made again.
        if (kept === undefined || sha256(kept.png) !== kept.sha256) return success(null);
        return success(new Uint8Array(kept.png));
      }),
    keepPicture: (id, png) =>
      session.change(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        session.run(
          "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?)",
          ...[id, row.value.versions, png, sha256(png)],
        );
        return success(null);
      }),
  };
}
