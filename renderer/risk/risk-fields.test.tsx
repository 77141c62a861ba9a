// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import type { Language } from "../../src/base/language.ts";
import { success } from "../../src/base/result.ts";
import { aboutModel } from "../../src/risk/about/about-model.ts";
import { defaultRiskModel, riskModels } from "../../src/risk/models/risk-models.ts";
import type { Clinical } from "../../src/study/case/clinical.ts";
import { renderPart } from "../testing/render-part.tsx";
import { AboutPage } from "./about-page.tsx";
import { NumberField } from "./number-field.tsx";
import { PaperPage } from "./paper-page.tsx";
import { ReaderErrorFields } from "./reader-error-fields.tsx";
import { IntervalStrip, PositionStrip } from "./risk-strips.tsx";
import { VariableField, type VariableFieldProps } from "./variable-field.tsx";

const variableOf = (key: string) => {
  const found = defaultRiskModel.variables.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no ${key} in ${defaultRiskModel.name}`);
  return found;
};

function number(value?: number) {
  const given: (number | undefined)[] = [];
  const part = renderPart(
    <NumberField testid="n" label="Age" value={value} onCommit={(next) => given.push(next)} />,
  );
  return { ...part, given, field: screen.getByTestId<HTMLInputElement>("n") };
}

test.each([
  ["64", 64],
  [" 64.5 ", 64.5],
  [".5", 0.5],
  ["-1.2", -1.2],
  ["−1.2", -1.2],
])("%j is a number", async (typed, value) => {
  const { user, given, field } = number();
  await user.type(field, `${typed}{Enter}`);
  expect(given).toEqual([value]);
  expect(field.getAttribute("aria-invalid")).toBe("false");
});

test.each(["6,5", "1e3", "64y", "1 000"])("%j is none, and the field says so", async (typed) => {
  const { user, given, field } = number();
  await user.type(field, `${typed}{Enter}`);
  expect(given).toEqual([]);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/not a number/)).toBeDefined();
});

test("while a number is being typed it is not called wrong", async () => {
  const { user, field } = number();
  await user.type(field, "-");
  expect(field.getAttribute("aria-invalid")).toBe("false");
  await user.tab();
  expect(field.getAttribute("aria-invalid")).toBe("true");
});

test("an emptied field is unknown, not 0", async () => {
  const { user, given, field } = number(64);
  await user.clear(field);
  await user.tab();
  expect(given).toEqual([undefined]);
});

function variable(
  props: Partial<VariableFieldProps> & Pick<VariableFieldProps, "variable">,
  language: Language = "en",
) {
  const given: [string, number | undefined][] = [];
  const part = renderPart(
    <VariableField values={{}} outside={false} onValue={(...next) => given.push(next)} {...props} />,
    { language },
  );
  return { ...part, given };
}

const binary = defaultRiskModel.variables.find(({ coding }) => coding === "binary")!;

test("yes and no are chosen; unknown is neither", async () => {
  const { user, given } = variable({ variable: binary });
  const menu = screen.getByTestId<HTMLSelectElement>(`risk-input-${binary.key}`);
  expect([...menu.options].map(({ value }) => value)).toEqual(["", "0", "1"]);
  await user.selectOptions(menu, "1");
  await user.selectOptions(menu, "0");
  expect(given).toEqual([
    [binary.key, 1],
    [binary.key, 0],
  ]);
});

test("the studied range is beside the field, and a value outside of it gets no risk", () => {
  const age = variableOf("ageYears");
  const { unmount } = variable({ variable: age });
  const [lower] = age.studied;
  expect(screen.getByText(/studied range/).textContent).toContain(String(lower));
  unmount();
  variable({ variable: age, outside: true, values: { ageYears: 140 } });
  expect(screen.getByTestId("risk-outside-ageYears").textContent).toContain("no risk is given");
});

test.each(["en", "zh-CN"] as const)(
  "what the project's table says counts while nothing is typed (%s)",
  (language) => {
    const age = variableOf("ageYears");
    const imported = { key: "ageYears", value: 71 } as NonNullable<VariableFieldProps["imported"]>;
    const { unmount } = variable({ variable: age, imported }, language);
    const known = screen.getByTestId("risk-known-ageYears");
    expect(known.dataset.value).toBe("71");
    expect(known.textContent).toMatch(language === "en" ? /project’s table/ : /项目临床数据表/);
    unmount();
    variable({ variable: age, imported, values: { ageYears: 64 } }, language);
    expect(screen.queryByTestId("risk-known-ageYears")).toBeNull();
  },
);

function errors(given?: Clinical["readerError"], ofProject?: Clinical["readerError"]) {
  const kept: Clinical["readerError"][] = [];
  function Fields() {
    const [own, setOwn] = useState(given);
    return (
      <ReaderErrorFields
        given={own}
        ofProject={ofProject}
        onGiven={(next) => {
          setOwn(next);
          kept.push(next);
        }}
      />
    );
  }
  return { Fields, kept };
}

test("without an error of the reader's own the assumed one is named", () => {
  const { Fields } = errors();
  renderPart(<Fields />);
  expect(screen.getByTestId("risk-sem-source").textContent).toMatch(/assumed: CSA [\d.]+ cm², FDR [\d.]+/);
});

test("the project's study is used until a number is typed, which is no longer the study's", async () => {
  const source = { en: "30 slices", "zh-CN": "30 个层面" };
  const { Fields, kept } = errors(undefined, { csaCm2: 0.8123, fdrPercent: 1.2, source });
  const { user } = renderPart(<Fields />);
  const csa = screen.getByTestId<HTMLInputElement>("risk-sem-csaCm2");
  expect(csa.placeholder).toBe("0.812");
  expect(screen.getByTestId("risk-sem-source").textContent).toContain("30 slices");
  await user.type(csa, "0.5{Enter}");
  expect(kept).toEqual([{ csaCm2: 0.5 }]);
  expect(screen.getByTestId("risk-sem-source").textContent).not.toContain("30 slices");
});

test("a negative error is none", async () => {
  const { Fields, kept } = errors({ fdrPercent: 2 });
  const { user } = renderPart(<Fields />);
  await user.type(screen.getByTestId("risk-sem-csaCm2"), "-1{Enter}");
  expect(kept).toEqual([{ fdrPercent: 2 }]);
});

test("a file that is no agreement study says so, and nothing is taken", async () => {
  const { Fields, kept } = errors();
  const { user } = renderPart(<Fields />, {
    machine: {
      chooseTable: async () => success("/study.json"),
      readTable: async () => success({ name: "study.json", bytes: new TextEncoder().encode("CSA,FDR") }),
    },
  });
  await user.click(screen.getByTestId("risk-sem-open"));
  expect(await screen.findByText(/JSON/)).toBeDefined();
  expect(kept).toEqual([]);
});

test.each(["en", "zh-CN"] as const)(
  "what a model can and cannot tell is written out whole, in %s",
  (language) => {
    const { container } = renderPart(<AboutPage model={defaultRiskModel} />, { language });
    const about = aboutModel(defaultRiskModel);
    for (const { title, paragraphs } of about.sections) {
      expect(container.textContent).toContain(title[language]);
      for (const paragraph of paragraphs) expect(container.textContent).toContain(paragraph[language]);
    }
    for (const { items } of about.checklists) {
      for (const { note } of items) expect(container.textContent).toContain(note[language]);
    }
  },
);

test("the paper's own models are shown with their defects and coefficients as printed", async () => {
  const published = riskModels.filter(({ use }) => use === "inspection");
  const { user, container } = renderPart(<PaperPage input={{}} />);
  const menu = screen.getByLabelText<HTMLSelectElement>("Model");
  expect(menu.options).toHaveLength(published.length);
  for (const model of published) {
    await user.selectOptions(menu, model.name);
    for (const { text } of model.defects) expect(container.textContent).toContain(text.en);
    const rows = [...container.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
    );
    expect(rows.map(([, coefficient]) => Number(coefficient))).toEqual(
      model.variables.map(({ coefficient }) => coefficient),
    );
  }
});

test("the strip shows the own third and the place in it", () => {
  const { container } = renderPart(<PositionStrip band="mid" percentile={50} />);
  const own = container.querySelectorAll('[data-own="true"]');
  expect(own).toHaveLength(1);
  expect(own[0]!.textContent).toMatch(/middle/i);
  // The mark's path starts 4 units left of the middle of 300.
  expect(container.querySelector(".strip-mark")?.getAttribute("d")).toMatch(/^M146 /);
});

test("an interval covers its part of 0 to 100 %", () => {
  const { container } = renderPart(<IntervalStrip interval={[0.2, 0.6]} />);
  const interval = container.querySelector(".strip-interval")!;
  expect(Number(interval.getAttribute("x"))).toBeCloseTo(60, 9);
  expect(Number(interval.getAttribute("width"))).toBeCloseTo(120, 9);
  const texts = [...container.querySelectorAll("text")].map(({ textContent }) => textContent);
  expect(texts).toEqual(["0 %", "25 %", "50 %", "75 %", "100 %"]);
});
