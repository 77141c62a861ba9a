import { useState } from "react";
import type { ExportKind, LoadedSlice } from "../../src/desktop-api.ts";
import { caseFromSlice } from "../../src/pipeline/case-from-slice.ts";
import type { Case } from "../../src/study/case.ts";
import { bridge } from "../bridge.ts";
import type { SlicePlace } from "../viewer/slice-store.ts";
import type { Take } from "./use-issues.ts";
import type { Work, WorkCommand } from "./work.ts";

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

interface OpenSlice {
  readonly slice: LoadedSlice;
  readonly place: SlicePlace;
  readonly work: Work;
}

/** Case documents, exports and imports of the slice in sight. `onCase` is handed a Case that was opened. */
export function useCaseFiles(
  open: OpenSlice | null,
  take: Take,
  run: (command: WorkCommand) => void,
  onCase: (document: Case) => void,
) {
  const [written, setWritten] = useState<string | null>(null);
  const wrote = (path: string | null | undefined) => {
    if (path) setWritten(fileName(path));
  };
  const asCase = ({ slice, work }: OpenSlice) => caseFromSlice({ slice, sha256: slice.sha256, ...work });
  return {
    written,
    async openCase() {
      const document = take(await bridge().openCase());
      if (document) onCase(document);
    },
    save: open === null ? undefined : async () => wrote(take(await bridge().saveCaseAs(asCase(open)))),
    exportAs: (kind: ExportKind) =>
      open === null
        ? undefined
        : async () => wrote(take(await bridge().exportCase(kind, asCase(open), open.place.path))),
    importRois:
      open === null
        ? undefined
        : async () => {
            const rois = take(await bridge().importRois(open.place.path, open.place.frame));
            if (rois && rois.length > 0) run({ kind: "put-rois", rois });
          },
  };
}
