import { dirname } from "node:path";
import type { DesktopEvent } from "../../src/desktop-api.ts";
import type { WorklistRow } from "../../src/study/project/worklist-row.ts";

/** The rows of the open project as last reported, so that nobody asks the file again; changes go to the window. */
export class ProjectRows {
  readonly #rows: Map<string, WorklistRow>;
  readonly #tell: (event: DesktopEvent) => void;
  #folders: Set<string> | undefined;

  constructor(rows: readonly WorklistRow[], tell: (event: DesktopEvent) => void) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#tell = tell;
  }

  get(id: string): WorklistRow | undefined {
    return this.#rows.get(id);
  }

  all(): readonly WorklistRow[] {
    return [...this.#rows.values()];
  }

  /** Whether a path is the folder (or archive) of one of the rows' files, or lies in it: the window shows the slices around a row. */
  isBesideImages(path: string): boolean {
    this.#folders ??= new Set([...this.#rows.values()].map((row) => dirname(row.path)));
    return this.#folders.has(path) || this.#folders.has(dirname(path));
  }

  /** @param replaced the Cases of these rows were written by something other than the window */
  changed(rows: readonly WorklistRow[], replaced = false): void {
    if (rows.length === 0) return;
    for (const row of rows) {
      this.#rows.set(row.id, row);
      this.#folders?.add(dirname(row.path));
    }
    this.#tell({ kind: "worklist", rows, ...(replaced ? { replaced: true } : {}) });
  }
}
