import { describe, expect, it } from "vitest";
import { writeCsv } from "./write-csv.ts";

describe("writeCsv", () => {
  it("follows RFC 4180", () => {
    const table = {
      columns: ["a", "b,c", 'd"e'],
      rows: [
        ["x", 'say "hi"', "two\nlines"],
        [1, -2.5, undefined],
      ],
    };
    expect(writeCsv(table)).toBe('a,"b,c","d""e"\r\nx,"say ""hi""","two\nlines"\r\n1,-2.5,\r\n');
  });

  it("writes numbers with all their digits", () => {
    expect(writeCsv({ columns: ["n"], rows: [[0.1 + 0.2], [1 / 3]] })).toBe(
      "n\r\n0.30000000000000004\r\n0.3333333333333333\r\n",
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", " =1+1", "＝1+1", "＠SUM(A1)"])(
    "disarms %j, which a spreadsheet would run",
    (text) => {
      expect(writeCsv({ columns: ["n"], rows: [[text]] })).toBe(`n\r\n'${text}\r\n`);
    },
  );

  it("disarms a formula that also needs quotes", () => {
    expect(writeCsv({ columns: ["n"], rows: [['=HYPERLINK("http://x","y")']] })).toBe(
      'n\r\n"\'=HYPERLINK(""http://x"",""y"")"\r\n',
    );
  });

  it("leaves negative numbers alone", () => {
    expect(writeCsv({ columns: ["n"], rows: [[-1]] })).toBe("n\r\n-1\r\n");
  });
});
