import { expect, it } from "vitest";
import { readAuditDocument } from "./read-audit-document.ts";

const groups = [
  { name: "a", n: "10" },
  { name: "b", n: "12" },
];
const withRow = (row: unknown) =>
  JSON.stringify({ tables: [{ kind: "groups", name: "T", groups, rows: [row] }] });
const place = (json: string) => readAuditDocument(json).issues[0]?.parameters?.place;

it("takes rows of means and of counts", () => {
  const means = [
    { mean: "1.0", sd: "0.50" },
    { mean: "2.0", sd: "0.60" },
  ];
  expect(readAuditDocument(withRow({ name: "x", means, p: "<0.001" })).ok).toBe(true);
  const counts = [
    ["4", "6"],
    ["5", "7"],
  ];
  expect(readAuditDocument(withRow({ name: "y", levels: ["yes", "no"], counts })).ok).toBe(true);
});

it("names the place of what is wrong", () => {
  expect(place("{")).toBe("JSON");
  expect(place("{}")).toBe("document.tables: a list");
  expect(place(JSON.stringify({ tables: [{ kind: "other" }] }))).toContain("document.tables[0].kind");
  expect(place(withRow({ name: "x", means: [{ mean: 1, sd: "2" }, {}] }))).toBe(
    "document.tables[0].rows[0].means[0].mean: a number as printed, in quotes",
  );
  expect(place(withRow({ name: "x", levels: ["a", "b"], counts: [["1"], ["2"]] }))).toContain("counts");
  expect(place(withRow({ name: "x", means: [], extra: 1 }))).toContain("extra: unknown");
});
