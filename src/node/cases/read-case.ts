import { failure, type Result } from "../../base/result.ts";
import type { Case } from "../../study/case/case.ts";
import { parseCaseText } from "../../study/case/parse-case-text.ts";
import { readBytes } from "../sources/read-bytes.ts";

/** Reads a Case document. Issues: those of `readBytes`, `case-unreadable`, `case-newer-version`, with the path. */
export async function readCase(path: string): Promise<Result<Case>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const work = parseCaseText(new TextDecoder().decode(bytes.value));
  return work.ok ? work : failure({ ...work.issues[0], path });
}
