import { useState } from "react";
import type { Issue } from "../../src/base/issue.ts";
import type { ClinicalPreview } from "../../src/project/clinical/clinical-preview.ts";
import type { ClinicalMapping } from "../../src/study/project/read-clinical-table.ts";
import { bridge } from "../state/bridge.ts";

interface ChosenTable {
  readonly path: string;
  readonly mapping: ClinicalMapping;
  /** Null where it could not be read as it is mapped. */
  readonly preview: ClinicalPreview | null;
  readonly issues: readonly Issue[];
  /** Whether it can be written as it is mapped now. */
  readonly readable: boolean;
}

/** A clinical table on its way into the project: chosen, mapped, looked at, written. */
export function useClinicalImport() {
  const [table, setTable] = useState<ChosenTable | null>(null);
  const [busy, setBusy] = useState(false);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  /** How many patients were written last. */
  const [imported, setImported] = useState<number | null>(null);

  async function look(path: string, mapping: ClinicalMapping) {
    setBusy(true);
    const found = await bridge().previewClinical(path, mapping);
    // A table that cannot be read as it is mapped still shows the columns of before, to map it otherwise.
    setTable((before) => ({
      path,
      mapping,
      preview: found.ok ? found.value : before?.path === path ? before.preview : null,
      issues: found.issues,
      readable: found.ok,
    }));
    setBusy(false);
  }
  return {
    table,
    busy,
    imported,
    issues: [...issues, ...(table?.issues ?? [])],
    async choose() {
      const chosen = await bridge().chooseTable();
      setIssues(chosen.issues);
      setImported(null);
      if (chosen.ok && chosen.value !== null) await look(chosen.value, {});
    },
    async map(column: string, meaning: string) {
      if (table !== null) await look(table.path, { ...table.mapping, [column]: meaning });
    },
    async write() {
      if (table === null) return;
      setBusy(true);
      const written = await bridge().importClinical(table.path, table.mapping);
      setIssues(written.issues);
      if (written.ok) {
        setImported(written.value);
        setTable(null);
      }
      setBusy(false);
    },
  };
}
