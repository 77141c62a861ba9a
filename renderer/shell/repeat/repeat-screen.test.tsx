// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { RepeatFacts } from "../../../src/desktop-api.ts";
import { defaultRecipe } from "../../../src/fat/recipe.ts";
import { caseFromSlice } from "../../../src/pipeline/measuring/case-from-slice.ts";
import type { RepeatInHand } from "../../second-reader/use-reading.ts";
import { renderPart } from "../../testing/render-part.tsx";
import { shownSlice, squareRoi } from "../../testing/shown-slice.ts";
import { RepeatScreen } from "./repeat-screen.tsx";

// The picture itself is WebGL.
vi.mock("../../state/view/stack-view.ts", async () => {
  const { withoutWebGl } = await import("../../testing/without-webgl.ts");
  return withoutWebGl();
});

const inHand = (rois: readonly ReturnType<typeof squareRoi>[]): RepeatInHand => ({
  slice: shownSlice,
  work: caseFromSlice({ slice: shownSlice, sha256: shownSlice.sha256, rois, recipe: defaultRecipe }),
  convention: "muscle",
  repeat: { study: "Intra", code: "R-001" } as RepeatFacts,
  done: 1,
  total: 4,
});

function shown(rois: readonly ReturnType<typeof squareRoi>[], ends: string[]) {
  return renderPart(
    <RepeatScreen
      inHand={inHand(rois)}
      onFinish={async () => void ends.push("finished")}
      onLeave={() => void ends.push("left")}
    />,
  );
}

test("a blinded slice shows its code, no patient and no numbers; it is finished by a key once something is drawn", async () => {
  const ends: string[] = [];
  const { user, container } = shown([squareRoi("MF_L")], ends);
  await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>("repeat-finish").disabled).toBe(false));
  expect(screen.getByTestId("repeat-code").textContent).toBe("R-001");
  expect(container.textContent).not.toMatch(/P-07/);
  expect(screen.queryByTestId("results")).toBeNull();
  expect(screen.getByTestId("default-convention")).toHaveProperty("value", "muscle");
  await user.keyboard("g");
  await waitFor(() => expect(ends).toEqual(["finished"]));
});

test("its work is kept with the repeat, and an empty one cannot be finished", async () => {
  const ends: string[] = [];
  const { user, callsOf } = shown([squareRoi("MF_L")], ends);
  await user.click(await screen.findByTestId("delete-MF_L"));
  await waitFor(() => expect(callsOf("keepRepeat")[0]?.slice(0, 2)).toEqual(["Intra", "R-001"]));
  expect(callsOf("keepCase")).toEqual([]);
  expect(screen.getByTestId<HTMLButtonElement>("repeat-finish").disabled).toBe(true);
  await user.keyboard("g");
  await user.click(screen.getByTestId("repeat-leave"));
  await waitFor(() => expect(ends).toEqual(["left"]));
});

test("it cannot be finished while a stroke waits for its answer, and says why", async () => {
  const ends: string[] = [];
  const { user } = shown([squareRoi("MF_L"), squareRoi("MF_R")], ends);
  const finish = () => screen.getByTestId<HTMLButtonElement>("repeat-finish");
  await waitFor(() => expect(finish().disabled).toBe(false));
  await user.keyboard("1m");
  await waitFor(() => expect(finish().disabled).toBe(true));
  expect(finish().title).toBe("Finish or cancel the current outline first");
  await user.keyboard("g");
  expect(ends).toEqual([]);
  await user.keyboard("{Escape}g");
  await waitFor(() => expect(ends).toEqual(["finished"]));
});
