// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { issue } from "../../../src/base/issue.ts";
import { failure, success } from "../../../src/base/result.ts";
import type { Outline, PixelPoint } from "../../../src/roi/outline.ts";
import { rasteriseRoi } from "../../../src/roi/rasterise-roi.ts";
import type { Roi } from "../../../src/roi/roi.ts";
import type { Case } from "../../../src/study/case/case.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { squareRoi } from "../../testing/shown-slice.ts";
import { SlicePart } from "../../testing/slice-part.tsx";
import { useCommands } from "../commands/commands-context.ts";
import { useShortcuts } from "../commands/use-shortcuts.ts";
import { drawCommands } from "./draw-commands.ts";
import type { SliceSession } from "./use-slice-session.ts";

// The picture itself is WebGL.
vi.mock("../view/stack-view.ts", async () => {
  const { withoutWebGl } = await import("../../testing/without-webgl.ts");
  return withoutWebGl();
});

const drawn = [squareRoi("MF_L")];

function Keys() {
  useShortcuts(useCommands());
  return <hr data-testid="ready" />;
}

async function begun(machine: Parameters<typeof renderPart>[1] = {}, rois = drawn) {
  let session!: SliceSession;
  const kept: Case[] = [];
  const part = renderPart(
    <SlicePart rois={rois} onKept={(work) => kept.push(work)}>
      {(now) => {
        session = now;
        return (
          <>
            <div ref={now.view.element} />
            {now.live !== null && <Keys />}
          </>
        );
      }}
    </SlicePart>,
    machine,
  );
  await screen.findByTestId("ready");
  await waitFor(() => expect(session.work?.rois).toHaveLength(rois.length));
  const mouse = (phase: "press" | "move" | "release" | "doubleClick", point: PixelPoint) =>
    act(() => session.drawing[phase]({ point, shift: false, alt: false }));
  return {
    ...part,
    session: () => session,
    names: () => session.work?.rois.map(({ name }) => name),
    kept,
    click: (...points: readonly PixelPoint[]) => {
      for (const point of points) {
        mouse("press", point);
        mouse("release", point);
      }
    },
    doubleClick: (point: PixelPoint) => mouse("doubleClick", point),
  };
}

test("keys mirror the active region, undo and redo it, and every step is kept", async () => {
  const { user, session, names, kept } = await begun();
  await user.keyboard("m");
  expect(names()).toEqual(["MF_L", "MF_R"]);
  // The mirrored one is drawn on next.
  expect(session().workbench.region).toBe("MF_R");
  await user.keyboard("{Control>}z{/Control}");
  expect(names()).toEqual(["MF_L"]);
  await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  expect(names()).toEqual(["MF_L", "MF_R"]);
  await waitFor(() => expect(kept.at(-1)?.rois).toHaveLength(2));
});

test("mirroring onto a finished outline asks; Enter replaces it in one step, Escape leaves it", async () => {
  const { user, session, names } = await begun();
  await user.keyboard("m1m");
  expect(session().drawing.gesture).toMatchObject({ kind: "question", region: "MF_R" });
  await user.keyboard("{Escape}");
  expect(session().drawing.gesture).toBeNull();
  const steps = () => session().history.log!.done.length;
  expect(steps()).toBe(1);
  await user.keyboard("1m{Enter}");
  expect(session().drawing.gesture).toBeNull();
  expect(steps()).toBe(2);
  expect(names()).toEqual(["MF_L", "MF_R"]);
});

test("joining takes pixels of a neighbour only where neighbours give way", async () => {
  const box = (left: number, right: number): Outline => ({
    type: "polygon",
    points: [[left, 5], [right, 5], [right, 15], [left, 15]], // biome-ignore format: corners
  });
  const two: Roi = { ...squareRoi("MF_L"), outlines: [box(5, 10), box(16, 21)] };
  const between: Roi = { ...squareRoi("ES_L"), outlines: [box(10, 16)] };
  const { session } = await begun({}, [two, between]);
  const count = (name: string) => {
    const roi = session().history.log!.present.rois.find((one) => one.name === name)!;
    return rasteriseRoi(roi, { rows: 40, columns: 40 }).data.reduce((sum, one) => sum + one, 0);
  };
  act(() => session().changeWorkbench({ kind: "region", region: "MF_L" }));
  act(() => session().changeWorkbench({ kind: "give-way", on: false }));
  act(() => drawCommands(session()).join!());
  const joined = session().history.log!.present.rois;
  expect(joined.map(({ name, outlines }) => [name, outlines.length])).toEqual([
    ["MF_L", 1],
    ["ES_L", 1],
  ]);
  const bridge = count("MF_L") - 100;
  expect(bridge).toBeGreaterThan(0);
  expect(count("ES_L")).toBe(60);

  act(() => session().history.undo());
  act(() => session().changeWorkbench({ kind: "give-way", on: true }));
  act(() => drawCommands(session()).join!());
  expect(count("MF_L")).toBe(100 + bridge);
  // The bridge of 6 columns runs along the upper corners, one of its rows within the neighbour.
  expect(count("ES_L")).toBe(54);
});

test("the threshold's limit is moved by keys, and the numbers follow", async () => {
  const { user, session } = await begun();
  const lower = () => {
    const { threshold } = session().work!.recipe;
    return threshold.kind === "manual" ? threshold.lower : undefined;
  };
  await user.keyboard("[[[[");
  const first = lower();
  expect(first).toBeDefined();
  await user.keyboard("}]");
  expect(lower()).toBe(first! + 10 + 1);
});

test("a model that cannot draw says why; where it draws nothing that it may, that is said, too", async () => {
  const { user, session, issues } = await begun({
    machine: { drawOutlines: async () => failure(issue("segment-nothing-found")) },
  });
  await user.keyboard("d");
  await waitFor(() => expect(issues()).toContain("segment-nothing-found"));
  expect(session().drafts.state.kind).toBe("idle");
  expect(session().work?.rois).toHaveLength(1);
});

const outlined = {
  rois: [squareRoi("MF_L", [18, 18]), squareRoi("ES_R", [18, 18])],
  confidence: { MF_L: 0.9, ES_R: 0.9 },
  model: { name: "model", version: "1", sha256: "cd".repeat(32) },
  engine: "engine",
  lowConfidence: 0.5,
  timeMs: 1,
};

test("what the model draws goes where nobody has drawn", async () => {
  const { user, names, session } = await begun({
    machine: {
      drawOutlines: async () => success(outlined),
    },
  });
  await user.keyboard("d");
  await waitFor(() => expect(names()).toEqual(["MF_L", "ES_R"]));
  expect(session().work?.rois[0]).toBe(drawn[0]);
  // The tool to correct it is in hand.
  expect(session().workbench.tool).toBe("edit");
});

const corners: readonly PixelPoint[] = [
  [2, 2],
  [12, 2],
  [12, 12],
  [2, 12],
];

test("a finished stroke that waits for its answer is not thrown away by the mouse, by Backspace or by another tool", async () => {
  const { user, session, names, click, doubleClick } = await begun();
  await waitFor(() => expect(session().view.transform).not.toBeNull());
  await user.keyboard("1p");
  // Closed by a double-click on the first point.
  click(...corners, corners[0]!, corners[0]!);
  doubleClick(corners[0]!);
  const question = session().drawing.gesture;
  expect(question).toMatchObject({ kind: "question", asks: "finished" });
  for (const tool of ["freehand", "edit", "brush", "septum", "smart", "fill", "cut", "polygon"] as const) {
    act(() => session().changeWorkbench({ kind: "tool", tool }));
    for (const point of [
      [20, 20],
      [2, 2],
      [30, 5],
    ] as const) {
      // biome-ignore format: points
      click(point);
      doubleClick(point);
    }
    expect(session().drawing.gesture, tool).toBe(question);
  }
  await user.keyboard("{Delete}{Backspace}mef");
  expect(session().drawing.gesture).toBe(question);
  expect(names()).toEqual(["MF_L"]);
  await user.keyboard("{Enter}");
  expect(session().drawing.gesture).toBeNull();
  expect(session().work?.rois[0]?.outlines[0].points).toHaveLength(4);
  expect(session().work?.rois[0]?.outlines[0].points).toContainEqual([2, 2]);
});

test("a half-drawn outline is not thrown away by mirroring", async () => {
  const { user, session, names, click } = await begun();
  await waitFor(() => expect(session().view.transform).not.toBeNull());
  await user.keyboard("1p");
  click(...corners.slice(0, 2));
  const half = session().drawing.gesture;
  expect(half).toMatchObject({ kind: "polygon", points: corners.slice(0, 2) });
  await user.keyboard("m");
  expect(session().drawing.gesture).toBe(half);
  expect(names()).toEqual(["MF_L"]);
});

test("drafts that arrive under a half-drawn outline leave it and its tool in hand", async () => {
  let arrive: () => void = () => undefined;
  const { user, session, names, click, doubleClick } = await begun({
    machine: {
      drawOutlines: () =>
        new Promise((resolve) => {
          arrive = () => resolve(success(outlined));
        }),
    },
  });
  await waitFor(() => expect(session().view.transform).not.toBeNull());
  await user.keyboard("dp");
  click(...corners.slice(0, 2));
  const half = session().drawing.gesture;
  await act(async () => arrive());
  await waitFor(() => expect(names()).toEqual(["MF_L", "ES_R"]));
  expect(session().workbench.tool).toBe("polygon");
  expect(session().drawing.gesture).toBe(half);
  // Nor do the tools for correcting take it.
  for (const tool of ["edit", "brush"] as const) {
    act(() => session().changeWorkbench({ kind: "tool", tool }));
    click([20, 20]);
    doubleClick([20, 20]);
    expect(session().drawing.gesture, tool).toBe(half);
  }
});

test("drafts that arrive while a finished outline is asked about are kept by every answer", async () => {
  for (const answer of ["replace", "add", "subtract"] as const) {
    let arrive: () => void = () => undefined;
    const part = await begun({
      machine: {
        drawOutlines: () =>
          new Promise((resolve) => {
            arrive = () => resolve(success(outlined));
          }),
      },
    });
    const { user, session, names, click } = part;
    await waitFor(() => expect(session().view.transform).not.toBeNull());
    await user.keyboard("d1p");
    click(...corners);
    await user.keyboard("{Enter}");
    expect(session().drawing.gesture?.kind).toBe("question");
    await act(async () => arrive());
    await waitFor(() => expect(names()).toEqual(["MF_L", "ES_R"]));
    act(() => session().drawing.keys.answer(answer));
    expect(names(), answer).toEqual(["MF_L", "ES_R"]);
    part.unmount();
  }
});
