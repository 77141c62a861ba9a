import { success } from "../../base/result.ts";
import type { ProjectStore } from "../../pipeline/project-store.ts";
import type { ProjectSession } from "./project-session.ts";
import { sliceRow } from "./project-slices.ts";

/** Small pictures of the newest Cases. */
export function projectPictures(session: ProjectSession): Pick<ProjectStore, "picture" | "keepPicture"> {
  return {
    picture: (id) =>
      session.read(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        const sql = "SELECT png FROM pictures WHERE slice_id = ? AND version = ?";
        const kept = session.get<{ png: Uint8Array }>(sql, id, row.value.versions);
        return success(kept === undefined ? null : new Uint8Array(kept.png));
      }),
    keepPicture: (id, png) =>
      session.change(() => {
        const row = sliceRow(session, id);
        if (!row.ok) return row;
        session.run("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?)", id, row.value.versions, png);
        return success(null);
      }),
  };
}
