// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { sliceIdOf } from "../../../src/study/project/project-slice.ts";
import { CommandsContext } from "../../state/commands/commands-context.ts";
import type { WorklistPanelProps } from "../../state/project/worklist-panel-props.ts";
import { ProjectPart, projectMachine } from "../../testing/project-part.tsx";
import { renderPart } from "../../testing/render-part.tsx";
import { row } from "../../testing/sample-rows.ts";
import { shownSlice } from "../../testing/shown-slice.ts";
import { RowPanel } from "../panels/row-panel.tsx";
import { useRowInSight } from "./use-row-in-sight.ts";

const id = sliceIdOf({ sha256: shownSlice.sha256, frame: shownSlice.facts.frame });
const nothing = () => undefined;
const idle = async () => undefined;

function Row({ worklist, inHand }: Pick<WorklistPanelProps, "worklist"> & { readonly inHand: boolean }) {
  const { commands } = useRowInSight(
    worklist,
    shownSlice,
    nothing,
    nothing,
    { covered: false, inHand },
    idle,
  );
  return (
    <CommandsContext value={commands}>
      <RowPanel worklist={worklist} id={id} inHand={inHand} />
    </CommandsContext>
  );
}

test.each([
  [false, /Approve/],
  [true, /^Finish or cancel the current outline first$/],
])(
  "a slice on which a stroke is in hand (%s) is neither approved nor rejected, and says why",
  async (inHand, title) => {
    renderPart(<ProjectPart>{({ worklist }) => <Row worklist={worklist} inHand={inHand} />}</ProjectPart>, {
      machine: projectMachine([row(id), row("next")]),
    });
    const button = (name: string) => screen.getByTestId<HTMLButtonElement>(name);
    await waitFor(() => expect(button("row-flag").disabled).toBe(false));
    expect(button("row-check").disabled).toBe(inHand);
    expect(button("row-reject").disabled).toBe(inHand);
    expect(button("row-check").title).toMatch(title);
  },
);
