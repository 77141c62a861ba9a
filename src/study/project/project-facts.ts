/** What an open project says of itself. */
export interface ProjectFacts {
  /** Random, made once; pseudonyms and shuffles are seeded with it. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly createdAt: string;
  readonly schemaVersion: number;
  /** Opened read-only: by choice, or because the file or its folder cannot be written. */
  readonly readOnly: boolean;
  /** Number and hash of the last line of the audit trail: kept elsewhere, they show that no line was cut off the end. */
  readonly auditHead: { readonly number: number; readonly hash: string };
}
