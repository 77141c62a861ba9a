// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { issue } from "../../src/base/issue.ts";
import type { WorkCommand } from "../state/work/work.ts";
import { renderPart } from "../testing/render-part.tsx";
import { ExternalCsaFields } from "./external-csa-fields.tsx";
import { RowIssues } from "./row-issues.tsx";
import { TiltCorrected } from "./tilt-corrected.tsx";
import { ValueCell } from "./value-cell.tsx";

const inRow = (cell: ReactNode) => (
  <table>
    <tbody>
      <tr>{cell}</tr>
    </tbody>
  </table>
);

test("an absent number shows the issues that explain it, and else the general reason", () => {
  const reason = issue("dicom-no-pixel-spacing");
  const { rerender } = renderPart(
    inRow(<ValueCell id="x" value={undefined} digits={1} why="not outlined" issues={[]} />),
  );
  expect(screen.getByTestId("result-x").title).toBe("not outlined");
  rerender(inRow(<ValueCell id="x" value={undefined} digits={1} why="not outlined" issues={[reason]} />));
  expect(screen.getByTestId("result-x").title).toBe(reason.message);
  expect(screen.getByTestId("result-x").textContent).toBe("–");
});

test("zero is a number, not an absent value", () => {
  renderPart(inRow(<ValueCell id="x" value={0} digits={1} why="not outlined" issues={[]} />));
  expect(screen.getByTestId("result-x").textContent).toBe("0.0");
});

test("the mark beside a row has the colour of its most severe message and all sentences", () => {
  const found = [issue("level-unconfirmed"), issue("check-touches-border", { roi: "MF_L" })];
  renderPart(inRow(<RowIssues issues={found} />));
  const mark = screen.getByRole("img");
  expect(mark.className).toBe("mark-warning");
  expect(mark.getAttribute("aria-label")).toBe(found.map(({ message }) => message).join("\n"));
});

test("a row without messages has no mark", () => {
  renderPart(inRow(<RowIssues issues={[]} />));
  expect(screen.queryByRole("img")).toBeNull();
});

test("the tilt correction is shown beside the area only where the tilt is known", () => {
  const { rerender } = renderPart(<TiltCorrected level={undefined} />);
  expect(screen.queryByTestId("result-tilt-corrected")).toBeNull();
  rerender(<TiltCorrected level={{ confirmed: "hand", tiltCorrectedCsaCm2: 40 }} />);
  expect(screen.queryByTestId("result-tilt-corrected")).toBeNull();
  rerender(<TiltCorrected level={{ confirmed: "hand", tiltCorrectedCsaCm2: 40.126, tiltDegrees: 12.34 }} />);
  expect(screen.getByTestId("result-tilt-corrected").textContent).toContain("40.13");
  expect(screen.getByText(/12\.3°/)).toBeDefined();
});

function external(before?: Parameters<typeof ExternalCsaFields>[0]["externalCsa"]) {
  const commands: WorkCommand[] = [];
  const part = renderPart(
    <ExternalCsaFields externalCsa={before} onCommand={(command) => commands.push(command)} />,
  );
  return { ...part, commands };
}

test("an area from another program is taken with its usual source", async () => {
  const { user, commands } = external();
  await user.type(screen.getByTestId("external-ES_L"), "1820.5{Enter}");
  expect(commands).toEqual([
    { kind: "set-external-csa", externalCsa: { source: "PACS", csaMm2: { ES_L: 1820.5 } } },
  ]);
});

test.each(["-5", "0", "abc", "Infinity"])(
  "an area of %s is refused, and the field shows what is in use",
  async (typed) => {
    const { user, commands } = external({ source: "PACS", csaMm2: { ES_L: 900 } });
    const field = screen.getByTestId<HTMLInputElement>("external-ES_L");
    await user.clear(field);
    await user.type(field, `${typed}{Enter}`);
    expect(commands).toEqual([]);
    expect(field.value).toBe("900");
  },
);

test("the last area that is cleared takes the whole statement away, one of two does not", async () => {
  const { user, commands } = external({ source: "Sectra", csaMm2: { MF_L: 900, MF_R: 910 } });
  await user.clear(screen.getByTestId("external-MF_L"));
  await user.keyboard("{Enter}");
  expect(commands.at(-1)).toEqual({
    kind: "set-external-csa",
    externalCsa: { source: "Sectra", csaMm2: { MF_R: 910 } },
  });
});

test("where the areas were measured can be stated once there is one, and never be empty", async () => {
  const { user, commands } = external({ source: "PACS", csaMm2: { MF_L: 900 } });
  const source = screen.getByTestId<HTMLInputElement>("external-source");
  await user.clear(source);
  await user.keyboard("{Enter}");
  expect(commands).toEqual([]);
  await user.clear(source);
  await user.type(source, "Sectra{Enter}");
  expect(commands).toEqual([
    { kind: "set-external-csa", externalCsa: { source: "Sectra", csaMm2: { MF_L: 900 } } },
  ]);
});

test("without an area there is no source to state", () => {
  external();
  expect(screen.getByTestId<HTMLInputElement>("external-source").disabled).toBe(true);
});
