import type { Header } from "../../header/header.ts";

/** The header of one file and where it came from. */
export interface HeaderOfFile {
  readonly path: string;
  readonly header: Header;
}
