import type { DesktopEvent } from "../src/desktop-api.ts";
import type { WorklistRow } from "../src/study/project/worklist-row.ts";

/** The rows of the open project as they were told last, so that nobody asks the file again; changes go to the window. */
export class ProjectRows {
  readonly #rows: Map<string, WorklistRow>;
  readonly #tell: (event: DesktopEvent) => void;
  #images: Set<string> | undefined;

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

  /** Whether a path is the file of one of the rows. */
  hasImage(path: string): boolean {
    this.#images ??= new Set([...this.#rows.values()].map((row) => row.path));
    return this.#images.has(path);
  }

  /** @param replaced the Cases of these rows were written by something other than the window */
  changed(rows: readonly WorklistRow[], replaced = false): void {
    if (rows.length === 0) return;
    for (const row of rows) {
      this.#rows.set(row.id, row);
      this.#images?.add(row.path);
    }
    this.#tell({ kind: "worklist", rows, ...(replaced ? { replaced: true } : {}) });
  }
}
