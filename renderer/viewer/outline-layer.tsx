import type { Roi } from "../../src/roi/roi.ts";
import { useMessages } from "../messages/use-messages.ts";
import type { Gesture, Selection } from "../state/drawing/gesture.ts";
import { regionColour, regionShort } from "../ui/known-regions.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";
import { GestureMark } from "./gesture-mark.tsx";
import { outlinePath } from "./outline-path.ts";

interface OutlineLayerProps {
  readonly rois: readonly Roi[];
  readonly active: string;
  /** Names of regions that are as a model drew them and that nobody has reviewed. */
  readonly drafts: ReadonlySet<string>;
  readonly selection: Selection | null;
  readonly showVertices: boolean;
  readonly showOutlines: boolean;
  readonly gesture: Gesture | null;
  readonly transform: ImageTransform;
}

const labelPlace = (roi: Roi, transform: ImageTransform) => {
  const points = roi.outlines[0].points.map((point) => toCanvas(transform, point));
  const xs = points.map(([x]) => x);
  const x = (Math.min(...xs) + Math.max(...xs)) / 2;
  return { x, y: Math.min(...points.map(([, y]) => y)) - 5 };
};

/** Outlines in yellow over the slice, their names, the vertices of the active one, and the current stroke. */
export function OutlineLayer(props: OutlineLayerProps) {
  const { rois, active, drafts, selection, showVertices, showOutlines, gesture, transform } = props;
  const { t } = useMessages();
  return (
    <svg className="outline-layer" aria-hidden="true">
      {showOutlines &&
        rois.map((roi) => (
          <g
            key={roi.name}
            className="outline"
            data-active={roi.name === active}
            data-draft={drafts.has(roi.name)}
            data-region={roi.name}
          >
            {roi.outlines.map((outline, index) => {
              const path = outlinePath(outline, transform);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: an outline is known by its place in the region
                <g key={index}>
                  <path className="outline-shadow" d={path} />
                  <path className="outline-line" d={path} />
                  {showVertices && roi.name === active && (
                    <Vertices
                      points={outline.points.map((point) => toCanvas(transform, point))}
                      chosen={
                        selection?.name === roi.name && selection.index === index
                          ? selection.vertex
                          : undefined
                      }
                    />
                  )}
                </g>
              );
            })}
            <text className="outline-name" fill={regionColour(roi.name)} {...labelPlace(roi, transform)}>
              {regionShort(roi.name, t)}
            </text>
          </g>
        ))}
      {gesture !== null && <GestureMark gesture={gesture} transform={transform} />}
    </svg>
  );
}

interface VerticesProps {
  readonly points: readonly (readonly [number, number])[];
  readonly chosen: number | undefined;
}

function Vertices({ points, chosen }: VerticesProps) {
  const radius = points.length > 120 ? 1.5 : points.length > 40 ? 2.2 : 3;
  return points.map(([x, y], index) => (
    <circle
      // biome-ignore lint/suspicious/noArrayIndexKey: a vertex is known by its place in the outline
      key={index}
      className="vertex"
      data-chosen={index === chosen}
      cx={x}
      cy={y}
      r={index === chosen ? 4.5 : radius}
    />
  ));
}
