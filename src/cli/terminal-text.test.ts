import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { capturedRun } from "./captured-run.ts";
import { terminalText } from "./terminal/terminal-text.ts";

/** What a terminal would obey, or show in another order than it stands. */
const steering = /[^\P{Cc}\t\n\r]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\r(?!\n)/u;
const title = "\u001b]0;PWN\u0007";
const turned = "\u202efdp.exe\u2066";

describe("text for a terminal", () => {
  it.each([
    ["plain text, 中文\tand lines\r\n", "plain text, 中文\tand lines\r\n"],
    [`A${title}B`, "A\ufffd]0;PWN\ufffdB"],
    ["over\rwritten\u009b2J\u007f", "over\ufffdwritten\ufffd2J\ufffd"],
    [turned, "\ufffdfdp.exe\ufffd"],
  ])("cleans %j", (text, clean) => expect(terminalText(text)).toBe(clean));

  it("keeps every character of JSON", () => {
    const value = { name: `A${title}\u009b${turned}\u2028` };
    const printed = terminalText(`${JSON.stringify(value, null, 2)}\n`);
    expect(printed).not.toMatch(steering);
    expect(JSON.parse(printed)).toEqual(value);
  });
});

describe("what came with somebody's data never steers a terminal", () => {
  const fixtures = new URL("./fixtures/steering/", import.meta.url).pathname;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "paraspine-steering-"));
    writeFileSync(join(folder, "columns.csv"), `y,"a${title}"\n0,1\n1,2\n0,3\n1,4\n0,2\n1,5\n`);
    writeFileSync(join(folder, `odd${title}${turned}.dcm`), "no image");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has fixtures", () => expect(readdirSync(fixtures)).toContain("modality-and-uid.dcm"));

  it.each([
    ["header fields", () => ["info", join(fixtures, "modality-and-uid.dcm")]],
    ["header fields as JSON", () => ["info", "--json", join(fixtures, "modality-and-uid.dcm")]],
    ["names of members", () => ["info", join(fixtures, "esc.zip")]],
    ["names of members as JSON", () => ["info", "--json", join(fixtures, "esc.zip")]],
    ["names of files", () => ["info", folder]],
    [
      "names of columns",
      () => ["stats", "roc", join(folder, "columns.csv"), "--outcome", "y", "--variables", `a${title}`],
    ],
    [
      "names of columns in messages",
      () => ["stats", "roc", join(folder, "columns.csv"), "--outcome", "y", "--variables", "b"],
    ],
    ["arguments", () => ["info", `/nowhere/${title}`]],
    ["unknown options", () => ["info", `--${title}`]],
  ])("%s", async (_, argv) => {
    const { stdout, stderr } = await capturedRun(argv());
    expect(stdout + stderr).not.toBe("");
    expect(stdout).not.toMatch(steering);
    expect(stderr).not.toMatch(steering);
  });
});
