// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { defaultRecipe, type Recipe } from "../../src/fat/recipe.ts";
import type { Roi } from "../../src/roi/roi.ts";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { ResultsPanel } from "./results-panel.tsx";

/** Pixels from 500 are fat: the 25 bright ones of the sample slice. */
const from500: Recipe = { ...defaultRecipe, threshold: { kind: "manual", lower: 500, upper: 1000 } };

/** The four muscles side by side, a quarter of the slice each; the bright block is in the left multifidus. */
const four = [
  squareRoi("MF_L", [0, 0]),
  squareRoi("MF_R", [20, 0]),
  squareRoi("ES_L", [0, 20]),
  squareRoi("ES_R", [20, 20]),
];

async function shown(rois: readonly Roi[], language: Language = "en") {
  const part = renderPart(
    <SlicePart rois={rois} recipe={from500}>
      {({ work, live }) =>
        live !== null && <ResultsPanel analysis={live.analysis} externalCsa={work?.externalCsa} />
      }
    </SlicePart>,
    { language },
  );
  await screen.findByTestId("results");
  return part;
}

const cell = (id: string) => screen.getByTestId(`result-${id}`);
const texts = (name: string) => ["csa", "fa", "fdr"].map((of) => cell(`${name}-${of}`).textContent);

test("the four muscles together are one row, with areas in cm² and FDR in percent", async () => {
  await shown(four);
  // 1600 pixels of 0.25 mm², 25 of them fat.
  await waitFor(() => expect(texts("patient")).toEqual(["4.00", "0.06", "1.6"]));
  expect(texts("MF_L")).toEqual(["1.00", "0.06", "6.3"]);
  expect(texts("ES_R")).toEqual(["1.00", "0.00", "0.0"]);
});

test("a number has all its digits in its tooltip", async () => {
  await shown(four);
  await waitFor(() => expect(cell("patient-fdr").title).toBe("1.5625"));
  expect(cell("MF_L-fdr").dataset.value).toBe("6.25");
});

test.each([
  ["en", "Needs all four muscles."],
  ["zh-CN", "需勾画全部四块肌肉"],
] as const)("a sum of three muscles is not given, and its tooltip says why (%s)", async (language, why) => {
  await shown(four.slice(0, 3), language);
  await waitFor(() => expect(cell("MF_L-csa").textContent).toBe("1.00"));
  expect(texts("patient")).toEqual(["–", "–", "–"]);
  expect(cell("patient-csa").title).toContain(why);
});

test("the convention is beside each muscle and beside the sum; a mixture is said to be one", async () => {
  const [first, ...others] = four;
  await shown([{ ...first!, convention: "muscle" }, ...others]);
  await waitFor(() => expect(cell("MF_L-convention").textContent).toBe("Muscle"));
  expect(cell("MF_R-convention").textContent).toBe("Fascial");
  expect(cell("patient-convention").textContent).toBe("mixed");
  expect(cell("patient-convention").className).toContain("doubtful");
});

test("a convention that was never stated is doubtful, one that all share is not", async () => {
  const unstated = four.map(({ convention: _, ...roi }) => roi);
  const { unmount } = await shown(unstated);
  await waitFor(() => expect(cell("patient-convention").textContent).toBe("not stated"));
  expect(cell("MF_L-convention").className).toContain("doubtful");
  unmount();
  await shown(four, "zh-CN");
  await waitFor(() => expect(cell("patient-convention").className).not.toContain("doubtful"));
  expect(cell("patient-convention").textContent).toMatch(/筋膜/);
});

test("what has no border between muscle and fat has no convention", async () => {
  await shown([squareRoi("VB", [5, 5])]);
  await waitFor(() => expect(cell("VB-csa").textContent).toBe("1.00"));
  expect(screen.queryByTestId("result-VB-convention")).toBeNull();
});

test.each([
  ["en", /share/],
  ["zh-CN", /像素/],
] as const)(
  "pixels that two muscles share are marked at both and at the sum (%s)",
  async (language, words) => {
    const [, , , last] = four;
    const overlapping = [
      squareRoi("MF_L", [0, 0]),
      squareRoi("MF_R", [15, 0]),
      squareRoi("ES_L", [0, 20]),
      last!,
    ];
    await shown(overlapping, language);
    await waitFor(() => expect(cell("patient-csa").textContent).not.toBe("–"));
    const marked = within(screen.getByTestId("results"))
      .getAllByRole("img")
      .map((mark) => [mark.closest("tr")!.querySelector("th")!.textContent, mark.getAttribute("aria-label")]);
    const shared = marked.filter(([, label]) => words.test(label ?? ""));
    expect(shared.length).toBeGreaterThanOrEqual(3);
  },
);

test("a region with a name of its own is measured and listed after the known ones", async () => {
  await shown([squareRoi("MF_L"), squareRoi("psoas", [15, 15])]);
  await waitFor(() => expect(cell("psoas-csa").textContent).toBe("1.00"));
  const rows = within(screen.getByTestId("results")).getAllByRole("row");
  expect(rows.at(-1)!.textContent).toContain("psoas");
});

test("how FDR changes with the lower limit is beside it", async () => {
  await shown(four);
  // At 450 and at 550 the same pixels of 900 are fat.
  await waitFor(() => expect(cell("MF_L-sensitivity").textContent).toBe("6.3 / 6.3"));
});

test("headings name the measures and their units in both languages", async () => {
  const { unmount } = await shown(four);
  const heads = () =>
    within(screen.getByTestId("results"))
      .getAllByRole("columnheader")
      .map((head) => `${head.textContent}|${head.title}`);
  expect(heads().slice(1, 4)).toEqual([
    "CSA cm²|Cross-sectional area",
    "FA cm²|Fat area",
    "FDR %|Fat area / cross-sectional area",
  ]);
  unmount();
  await shown(four, "zh-CN");
  for (const head of heads().slice(1, 4)) expect(head).toMatch(/\p{Script=Han}/u);
});
