import { Option } from "commander";
import { type Result, success } from "../../base/result.ts";
import { readReaderError } from "../../risk/predict/read-reader-error.ts";
import type { GivenReaderError } from "../../risk/predict/reader-error.ts";
import { readJson } from "./read-json.ts";

/** `--sem`, the reader's own error. */
export const readerErrorOption = () =>
  new Option(
    "--sem <errors>",
    "your own SEM, csaCm2=0.8,fdrPercent=1.2, or the output of `stats agreement --cases ... --json`; assumed if omitted",
  );

/** What `--sem` says: numbers by name, else the result of an agreement study in a file. */
export async function readerErrorFromOption(text: string | undefined): Promise<Result<GivenReaderError>> {
  if (text === undefined) return success({});
  if (!/^\s*\w+\s*=/.test(text)) {
    const json = await readJson(text, "risk-reader-error-unreadable");
    return json.ok ? readReaderError(json.value) : json;
  }
  const entries = text.split(",").map((part) => {
    const [key = "", value = ""] = part.split("=").map((word) => word.trim());
    return [key, value === "" ? Number.NaN : Number(value)] as const;
  });
  return readReaderError({ readerError: Object.fromEntries(entries) });
}
