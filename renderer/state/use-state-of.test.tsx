// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { renderPart } from "../testing/render-part.tsx";
import { useStateOf } from "./use-state-of.ts";

function Chosen() {
  const [slice, setSlice] = useState("first");
  const [chosen, setChosen] = useStateOf(slice, "nothing");
  return (
    <>
      <output>{`${slice}: ${chosen}`}</output>
      <button type="button" onClick={() => setChosen("an outline")} data-testid="choose" />
      <button
        type="button"
        onClick={() => setSlice(slice === "first" ? "second" : "first")}
        data-testid="go"
      />
    </>
  );
}

test("what belongs to a subject is gone with it, and does not come back with it", async () => {
  const { user } = renderPart(<Chosen />);
  const shown = () => screen.getByRole("status").textContent;
  await user.click(screen.getByTestId("choose"));
  expect(shown()).toBe("first: an outline");
  await user.click(screen.getByTestId("go"));
  expect(shown()).toBe("second: nothing");
  await user.click(screen.getByTestId("go"));
  expect(shown()).toBe("first: nothing");
});
