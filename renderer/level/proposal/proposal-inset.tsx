import { useLayoutEffect, useMemo, useRef } from "react";
import type { LoadedSlice } from "../../../src/desktop-api.ts";
import type { PlacedSlice } from "../../../src/image/placed-slice.ts";
import { thumbnail } from "../../../src/image/thumbnail.ts";
import type { CaseLevelProposal } from "../../../src/study/case/case-level-proposal.ts";
import { CommandButton } from "../../state/commands/command-button.tsx";
import { keyOf } from "../../state/commands/shortcuts.ts";
import { useReporting } from "../../state/issues-context.tsx";
import type { SliceStore } from "../../state/studies/slice-store.ts";
import { useSlice } from "../../state/studies/use-slice.ts";
import { useStateOf } from "../../state/use-state-of.ts";
import { SagittalLayer } from "../sagittal-layer.tsx";
import type { Level } from "../use-level.ts";
import { percentOf } from "./percent-of.ts";
import { useProposalTexts } from "./proposal-texts.ts";
import "./proposal.css";

interface ProposalInsetProps {
  readonly level: Level;
  readonly store: SliceStore;
  /** Opens the sagittal slice beside the axial one. */
  readonly onOpen: () => void;
}

/** A small sagittal picture with the proposed level in the corner of the slice, to be confirmed at a glance. */
export function ProposalInset({ level, store, onOpen }: ProposalInsetProps) {
  const { study, sagittal, sagittalPlaces, sagittalIndex, sameFrame } = level.series;
  const [isHidden, hide] = useStateOf(study?.studyInstanceUid, false);
  const { proposal } = level.marks.shown;
  const place = sagittalPlaces[sagittalIndex];
  const isOpen = proposal !== undefined && level.result.confirmed === undefined;
  if (!isOpen || isHidden || !sameFrame || sagittal === null || place === undefined) return null;
  return <Inset {...{ level, store, place, proposal, onOpen }} onHide={() => hide(true)} />;
}

interface InsetProps extends ProposalInsetProps {
  readonly place: PlacedSlice;
  readonly proposal: CaseLevelProposal;
  readonly onHide: () => void;
}

function Inset({ level, store, place, proposal, onOpen, onHide }: InsetProps) {
  const { say } = useProposalTexts();
  const { report } = useReporting();
  const { sagittal, sagittalIndex } = level.series;
  const { isAtPick, pick, goToPick, measured } = level.result;
  const state = useSlice(store, sagittal?.slices ?? nothing, sagittalIndex, report);
  const found = measured?.level;
  const isDoubtful = measured?.issues.some(({ severity }) => severity !== "info") === true;
  if (state.kind !== "ready") return null;
  return (
    <aside
      className="proposal-inset"
      data-testid="proposal-inset"
      onPointerDown={(event) => event.stopPropagation()}
    >
      <header>
        <span>{say("title")}</span>
        <button
          type="button"
          className="quiet"
          aria-label={say("close")}
          title={say("close")}
          onClick={onHide}
        >
          ×
        </button>
      </header>
      <button
        type="button"
        className="proposal-picture"
        title={say("open")}
        aria-label={say("inset")}
        onClick={onOpen}
      >
        <Picture slice={state.slice} level={level} place={place} />
      </button>
      <footer>
        {isAtPick && found?.distanceMm !== undefined && found.tiltDegrees !== undefined && (
          <span data-testid="proposal-inset-numbers">
            {say("numbers", {
              distance: Math.abs(found.distanceMm).toFixed(1),
              angle: found.tiltDegrees.toFixed(1),
              confidence: percentOf(proposal.confidence),
            })}
            {isDoubtful && <em>{say("doubtful")}</em>}
          </span>
        )}
        {isAtPick || pick === null ? (
          <CommandButton id="level-confirm" text={say("confirm", { key: keyOf("level-confirm") })} />
        ) : (
          <button type="button" data-testid="proposal-go" onClick={goToPick}>
            {say("go", { index: pick.index + 1 })}
          </button>
        )}
      </footer>
    </aside>
  );
}

const nothing = [] as const;

/** The longer side of the picture, in CSS pixels. */
const size = 200;

interface PictureProps {
  readonly slice: LoadedSlice;
  readonly level: Level;
  readonly place: PlacedSlice;
}

function Picture({ slice, level, place }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const small = useMemo(() => thumbnail(slice.image, 2 * size), [slice]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const image = context.createImageData(small.columns, small.rows);
    for (const [index, grey] of small.grey.entries()) image.data.set([grey, grey, grey, 255], index * 4);
    context.putImageData(image, 0, 0);
  }, [small]);
  const [width, height] = [small.columns / 2, small.rows / 2];
  const transform = { scaleX: width / place.columns, scaleY: height / place.rows, offsetX: 0, offsetY: 0 };
  return (
    <span className="proposal-canvas" style={{ width, height }}>
      <canvas ref={canvas} width={small.columns} height={small.rows} />
      <SagittalLayer level={level} slice={place} transform={transform} pointer={null} isCompact />
    </span>
  );
}
