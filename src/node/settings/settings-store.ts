import { rename } from "node:fs/promises";
import { dirname } from "node:path";
import { canonicalJson } from "../../base/canonical-json.ts";
import { type Issue, issue } from "../../base/issue.ts";
import type { Language } from "../../base/language.ts";
import { failure, type Result, success } from "../../base/result.ts";
import { describeSchemaError } from "../../study/case/describe-schema-error.ts";
import { type Settings, settingsSchema } from "../../study/case/settings.ts";
import { fileIssue } from "../files/file-issue.ts";
import { makeFolder } from "../files/make-folder.ts";
import { writeAtomically } from "../files/write-atomically.ts";
import { readBytes } from "../sources/read-bytes.ts";

/** What a person's program remembers between two runs, as a file. */
export interface SettingsStore {
  readonly current: Settings;
  /** Why the standard settings are in use where the file's were wanted. */
  readonly issues: readonly Issue[];
  /**
   * They hold from the call on, whatever becomes of the file: a reader who just gave another name signs with it, also on
   * a full disk.
   */
  save(settings: Settings): Promise<Result<Settings>>;
}

/**
 * Reads the settings of a file. Where there are none they start in `language`. A file that is not settings
 * is never overwritten: it is moved aside (`.unreadable`) when settings are saved.
 */
export async function openSettings(file: string, language: Language): Promise<SettingsStore> {
  const read = await readSettings(file);
  let current = read.ok ? (read.value ?? { language, recipes: [] }) : { language, recipes: [] };
  let inTheWay = !read.ok;
  return {
    get current() {
      return current;
    },
    issues: read.issues,
    async save(settings) {
      current = settings;
      try {
        await makeFolder(dirname(file));
        if (inTheWay) await rename(file, `${file}.unreadable`);
        inTheWay = false;
      } catch (error) {
        return failure(fileIssue(error, file, true));
      }
      const written = await writeAtomically(file, canonicalJson(settings));
      return written.ok ? success(settings) : written;
    },
  };
}

/** `undefined` where there is no file; `settings-unreadable` where there is one that cannot be used. */
async function readSettings(file: string): Promise<Result<Settings | undefined>> {
  const unreadable = (reason: string) => failure(issue("settings-unreadable", { reason }, { path: file }));
  const bytes = await readBytes(file);
  if (!bytes.ok) {
    const [first] = bytes.issues;
    return first.code === "file-not-found" ? success(undefined) : unreadable(first.message);
  }
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes.value)));
    return parsed.success ? success(parsed.data) : unreadable(describeSchemaError(parsed.error));
  } catch {
    return unreadable("it is not JSON");
  }
}
