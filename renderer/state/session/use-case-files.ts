import { useState } from "react";
import type { Result } from "../../../src/base/result.ts";
import type { Chosen, ExportKind, LoadedSlice } from "../../../src/desktop-api.ts";
import { caseFromSlice } from "../../../src/pipeline/measuring/case-from-slice.ts";
import type { Case } from "../../../src/study/case/case.ts";
import { bridge } from "../bridge.ts";
import { useTake } from "../issues-context.tsx";
import type { SlicePlace } from "../studies/slice-store.ts";
import type { Work, WorkCommand } from "../work/work.ts";

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** What became of the file asked for last. */
export type WrittenFile =
  | { readonly state: "none" | "writing" }
  | { readonly state: "written"; readonly name: string };

interface OpenSlice {
  readonly slice: LoadedSlice;
  readonly place: SlicePlace;
  readonly work: Work;
}

/** Case documents, exports and imports of the current slice. `onCase` is handed a Case that was opened. */
export function useCaseFiles(
  open: OpenSlice | null,
  run: (command: WorkCommand) => void,
  onCase: (document: Case) => void,
) {
  const take = useTake();
  const [written, setWritten] = useState<WrittenFile>({ state: "none" });
  const write = async (writing: Promise<Result<Chosen<string>>>) => {
    setWritten({ state: "writing" });
    const path = take(await writing);
    setWritten(path ? { state: "written", name: fileName(path) } : { state: "none" });
  };
  const asCase = ({ slice, work }: OpenSlice) => caseFromSlice({ slice, sha256: slice.sha256, ...work });
  return {
    written,
    async openCase() {
      const document = take(await bridge().openCase());
      if (document) onCase(document);
    },
    save: open === null ? undefined : () => write(bridge().saveCaseAs(asCase(open))),
    exportAs: (kind: ExportKind) =>
      open === null ? undefined : () => write(bridge().exportCase(kind, asCase(open), open.place.path)),
    printReport: open === null ? undefined : () => write(bridge().printReport(asCase(open), open.place.path)),
    importRois:
      open === null
        ? undefined
        : async () => {
            const rois = take(await bridge().importRois(open.place.path, open.place.frame));
            if (rois && rois.length > 0) run({ kind: "put-rois", rois });
          },
  };
}

export type CaseFiles = ReturnType<typeof useCaseFiles>;
