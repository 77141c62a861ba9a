// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { issue } from "../../src/base/issue.ts";
import { success } from "../../src/base/result.ts";
import type { Settings } from "../../src/desktop-api.ts";
import type { StudyEntry } from "../../src/dicom/series/study-listing.ts";
import { renderPart } from "../testing/render-part.tsx";
import { shownSlice, squareRoi } from "../testing/shown-slice.ts";
import { App } from "./app.tsx";

// The picture itself is WebGL.
vi.mock("../state/view/stack-view.ts", async () => {
  const { withoutWebGl } = await import("../testing/without-webgl.ts");
  return withoutWebGl();
});

const study: StudyEntry = {
  studyInstanceUid: "s",
  patientId: "P-07",
  patientName: null,
  studyDate: null,
  description: null,
  series: [
    {
      seriesInstanceUid: "ax",
      modality: "MR",
      description: "T2 AX",
      plane: "axial",
      weighting: "T2",
      fatSuppressed: false,
      rows: 40,
      columns: 40,
      pixelSpacingMm: [0.5, 0.5],
      sliceCount: 1,
      transferSyntaxUid: "1.2.840.10008.1.2.1",
      files: [],
      slices: [{ path: "/s/1", frame: 1 }],
    },
  ],
};

async function started(settings: Partial<Settings> = {}) {
  const part = renderPart(<App />, {
    machine: {
      start: async () =>
        success({
          version: "0.0.0",
          electronVersion: "0",
          startPaths: ["/s"],
          settings: { language: "en", recipes: [], ...settings },
        }),
      listStudies: async () => success({ studies: [study], issues: [] }),
      loadSlice: async () => success(shownSlice),
      importRois: async () => success(["MF_L", "MF_R", "ES_L", "ES_R"].map((name) => squareRoi(name))),
    },
  });
  await waitFor(() => expect(screen.getByTestId("viewport").dataset.state).toBe("ready"));
  return part;
}

const area = () => screen.getByTestId("result-MF_L-csa").textContent;

test("the study of the start is open; imported outlines are measured, kept, and undone by a key", async () => {
  const { user, callsOf } = await started();
  await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("import-rois").disabled).toBe(false));
  await user.click(screen.getByTestId("import-rois"));
  await waitFor(() => expect(area()).toBe("1.00"));
  expect(screen.getByTestId("status-text").textContent).not.toBe("");
  await waitFor(() => expect(callsOf("keepCase")).toHaveLength(1));

  await user.keyboard("{Control>}z{/Control}");
  expect(area()).toBe("–");
});

test("a language is chosen for the whole window, and remembered", async () => {
  const { user, callsOf } = await started();
  await user.selectOptions(screen.getByTestId("language"), "zh-CN");
  expect(screen.getByTestId("choose-MF_L").textContent).toMatch(/多裂肌/);
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(callsOf("saveSettings").at(-1)?.[0]).toMatchObject({ language: "zh-CN" });
});

test("pages lie over the slice by their keys; beneath one nothing of the slice can be reached", async () => {
  const { user } = await started({ reader: "Reader A" });
  await user.keyboard("s");
  expect(screen.getByTestId("statistics").hidden).toBe(false);
  expect(screen.getByTestId<HTMLButtonElement>("import-rois").disabled).toBe(true);
  await user.keyboard("t");
  expect(await screen.findByTestId("worklist")).toBeDefined();
  expect(screen.getByTestId("statistics").hidden).toBe(true);
  await user.keyboard("{Escape}");
  expect(screen.getByTestId("worklist").hidden).toBe(true);

  await user.keyboard("?");
  expect(within(await screen.findByRole("dialog")).getAllByText("Ctrl+Z")).toHaveLength(1);
});

test("what the machine says is listed, a second start opens its files, and the menu's commands are carried out", async () => {
  const { tell, act, callsOf } = await started({ reader: "Reader A" });
  await act(() =>
    tell({ kind: "issue", issue: issue("file-unreadable", { reason: "EIO" }, { path: "/a" }) }),
  );
  expect(screen.getByTestId("status-text").textContent).toMatch(/EIO|read/);
  await act(() => tell({ kind: "open", paths: ["/more"] }));
  expect(callsOf("listStudies").at(-1)).toEqual([["/more"]]);
  await waitFor(() =>
    expect(callsOf("saveSettings").at(-1)?.[0]).toMatchObject({ reader: "Reader A", recentPaths: ["/more"] }),
  );
  await act(() => tell({ kind: "command", command: "import-rois" }));
  await waitFor(() => expect(area()).toBe("1.00"));
});
