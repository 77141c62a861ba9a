import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lacksOracle } from "../../../e2e/lacks-oracle.ts";
import type { Cell } from "../../base/csv-text.ts";
import { categoryValues } from "../../study/tables/category-values.ts";
import { type Column, missingRules } from "../../study/tables/column.ts";
import { spssVariables } from "../../study/tables/spss-variables.ts";
import { writeCsv } from "../../study/tables/write-csv.ts";
import { spssTable, writeSpssSyntax } from "../../study/tables/write-spss-syntax.ts";
import { writeSpssSystemFile } from "./write-spss-system-file.ts";

const folder = mkdtempSync(join(tmpdir(), "paraspine-spss-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a row holds, by column. */
type Row = { readonly [name: string]: Cell };

const column = (name: string, about: Partial<Column<Row>>): Column<Row> => ({
  name,
  label: { en: `About ${name}`, "zh-CN": `关于 ${name}` },
  unit: "",
  type: "text",
  formula: "",
  source: "",
  missing: missingRules.unknown,
  cell: (row) => row[name],
  ...about,
});

const columns: readonly Column<Row>[] = [
  column("patient_id", { label: { en: "Patient ID", "zh-CN": "患者编号" } }),
  column("csa_mm2", { type: "number", unit: "mm²", label: { en: "Area", "zh-CN": "横截面积" } }),
  column("pixels", { type: "integer" }),
  column("convention", { type: "category", values: categoryValues.convention }),
  column("drawn_by", { type: "category", values: categoryValues.drawnBy }),
  column("record_it's 医院 (x)", {}),
  column("outcome", { type: "integer", values: categoryValues.yesNo }),
];
const rows: readonly Row[] = [
  {
    patient_id: "张三-1",
    csa_mm2: 0.1 + 0.2,
    pixels: 10,
    convention: "fascial",
    drawn_by: "model corrected",
    "record_it's 医院 (x)": "甲, 乙",
    outcome: 1,
  },
  { patient_id: "P2", csa_mm2: -1 / 3, convention: "muscle", outcome: 0 },
  { patient_id: "=P3", csa_mm2: 1e30, pixels: 2 ** 31, drawn_by: "reader" },
];
const variables = spssVariables(columns, rows, "zh-CN");

/** Lets PSPP write what it understood: the numbers with all their digits, and the dictionary. */
function understood(load: string): { readonly lines: readonly string[]; readonly dictionary: string } {
  const syntax = [
    load,
    "SAVE TRANSLATE /OUTFILE='rows.csv' /TYPE=CSV /REPLACE /TEXTOPTIONS DELIMITER='|'.",
    "DISPLAY DICTIONARY.",
  ].join("\n");
  writeFileSync(join(folder, "check.sps"), syntax);
  const dictionary = execFileSync("pspp", ["check.sps", "-O", "format=csv"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  return { lines: readFileSync(join(folder, "rows.csv"), "utf8").trimEnd().split("\n"), dictionary };
}

const fieldsOf = (line: string | undefined) => line?.split("|").map((field) => field.trim());

describe.skipIf(lacksOracle("pspp"))("SPSS, as PSPP reads it", () => {
  it.each(["sav", "sps"])("a .%s has every number, text and label", (kind) => {
    writeFileSync(join(folder, "table.sav"), writeSpssSystemFile(variables, rows.length));
    writeFileSync(join(folder, "table.csv"), writeCsv(spssTable(variables)));
    writeFileSync(join(folder, "table.sps"), writeSpssSyntax(variables, "table.csv"));
    const { lines, dictionary } = understood(
      kind === "sav" ? "GET FILE='table.sav'." : "INSERT FILE='table.sps' ENCODING='UTF8'.",
    );
    const [first, second, third] = lines.map(fieldsOf);
    expect(first?.[0]).toBe("张三-1");
    expect(Number(first?.[1])).toBe(0.1 + 0.2);
    expect(first?.slice(2)).toEqual(["10", "fascial", "model corrected", "甲, 乙", "1"]);
    expect(Number(second?.[1])).toBe(-1 / 3);
    expect(second?.slice(2)).toEqual(["", "muscle", "", "", "0"]);
    expect(Number(third?.[1])).toBe(1e30);
    expect(Number(third?.[2])).toBe(2 ** 31);
    expect(third?.[0]).toBe(kind === "sav" ? "=P3" : "'=P3");
    for (const words of ["患者编号", "横截面积 (mm²)", "筋膜边界", "模型勾画，阅片者修正", "是"])
      expect(dictionary).toContain(words);
    expect(dictionary).toMatch(/csa_mm2.*Scale/);
    expect(dictionary).toMatch(/convention.*Nominal/);
    expect(dictionary).not.toMatch(/warning|error/i);
  });

  it.each([1, 7, 8, 9, 16, 63, 64, 255])("keeps its place behind a text of %i bytes", (width) => {
    const wide = [
      { patient_id: "x".repeat(width), csa_mm2: 1.5, convention: "muscle" },
      { patient_id: "", csa_mm2: 2.5, convention: "fascial" },
    ];
    const four = spssVariables(columns.slice(0, 4), wide, "en");
    writeFileSync(join(folder, "table.sav"), writeSpssSystemFile(four, wide.length));
    const { lines } = understood("GET FILE='table.sav'.");
    expect(lines.map(fieldsOf)).toEqual([
      ["x".repeat(width), "1.5", "", "muscle"],
      ["", "2.5", "", "fascial"],
    ]);
  });

  it("cuts a text of a system file between two characters", () => {
    const long = [{ patient_id: "椎".repeat(100) }];
    const [variable] = spssVariables(columns, long, "en");
    writeFileSync(join(folder, "long.sav"), writeSpssSystemFile([variable!], 1));
    writeFileSync(join(folder, "check.sps"), "GET FILE='long.sav'.\nLIST.\n");
    const listed = execFileSync("pspp", ["check.sps", "-O", "format=csv"], { cwd: folder, encoding: "utf8" });
    expect(/椎+/.exec(listed)?.[0]).toHaveLength(85);
  });
});

describe("a system file", () => {
  it("is the same whenever it is written", () => {
    expect(writeSpssSystemFile(variables, 3)).toEqual(writeSpssSystemFile(variables, 3));
  });
});
