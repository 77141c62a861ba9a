import type { WorklistRow } from "../../study/project/worklist-row.ts";

/** The rows of the open project as last reported, so that nobody asks the file again. */
export class ProjectRows {
  readonly #rows: Map<string, WorklistRow>;
  readonly #tell: (rows: readonly WorklistRow[], replaced: boolean) => void;

  /** @param tell is given the rows that changed, and whether something other than the window wrote their Cases */
  constructor(rows: readonly WorklistRow[], tell: (rows: readonly WorklistRow[], replaced: boolean) => void) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#tell = tell;
  }

  get(id: string): WorklistRow | undefined {
    return this.#rows.get(id);
  }

  all(): readonly WorklistRow[] {
    return [...this.#rows.values()];
  }

  /** @param replaced the Cases of these rows were written by something other than the window */
  changed(rows: readonly WorklistRow[], replaced = false): void {
    if (rows.length === 0) return;
    for (const row of rows) this.#rows.set(row.id, row);
    this.#tell(rows, replaced);
  }
}
