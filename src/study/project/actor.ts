/** Who did something in a project, and when. The time is handed in, so that nothing here reads a clock. */
export interface Actor {
  /** The reader's name or initials, as they signed. */
  readonly reader: string;
  /** ISO 8601 in UTC with milliseconds, "2026-01-31T08:15:00.000Z". */
  readonly at: string;
}
