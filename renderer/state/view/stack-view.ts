import { cache, Enums, init, RenderingEngine, type StackViewport, type Types } from "@cornerstonejs/core";
import type { PixelPoint } from "../../../src/roi/outline.ts";
import type { GreyWindow } from "../../ui/slice/grey-window.ts";
import type { ImageTransform } from "../../ui/slice/image-transform.ts";
import type { SlicePlace, SliceStore } from "../studies/slice-store.ts";
import { imageIdOf, registerSliceImages } from "./slice-image-loader.ts";

/** The picture on the screen: cornerstone3D behind the few verbs the window needs. */
export interface StackView {
  /** Shows one slice of a stack; zoom and pan stay while the stack stays. Answers false where another call came later. */
  show(stack: readonly SlicePlace[], index: number): Promise<boolean>;
  setWindow(window: GreyWindow): void;
  panBy(dx: number, dy: number): void;
  /** Zooms by a factor and keeps the point under `at` (CSS pixels of the viewport) where it is. */
  zoomBy(factor: number, at?: PixelPoint): void;
  fit(): void;
  /** Follows the size of the window; a slice that just fitted fits again. */
  resize(): void;
  /** Where the slice is on the screen; null before the first picture. */
  transform(): ImageTransform | null;
  /** 1 when the whole slice just fits. */
  zoom(): number;
  dispose(): void;
}

const viewportId = "slice";
let engines = 0;

/**
 * @param fill how far a slice may be zoomed at first to use a narrow or tall viewport; its sides may then be outside.
 */
export function createStackView(
  element: HTMLDivElement,
  store: SliceStore,
  onRendered: () => void,
  fill = 1,
): StackView {
  init();
  registerSliceImages(store);
  engines += 1;
  const engine = new RenderingEngine(`window-${engines}`);
  engine.enableElement({ viewportId, element, type: Enums.ViewportType.STACK });
  const viewport = engine.getViewport(viewportId) as StackViewport;
  element.addEventListener(Enums.Events.IMAGE_RENDERED, onRendered);
  let shown = "";
  let latest = 0;
  let zoomAtFirst = 1;

  const transform = (): ImageTransform | null => {
    const place = shown === "" ? undefined : viewport.getCornerstoneImage();
    if (place === undefined) return null;
    const at = (x: number, y: number) =>
      viewport.worldToCanvas([
        (x - 0.5) * place.columnPixelSpacing,
        (y - 0.5) * place.rowPixelSpacing,
        0,
      ] as Types.Point3);
    const [left, top] = at(0, 0);
    const [right, bottom] = at(place.columns, place.rows);
    return {
      scaleX: (right - left) / place.columns,
      scaleY: (bottom - top) / place.rows,
      offsetX: left,
      offsetY: top,
    };
  };

  const fitWhole = () => {
    zoomAtFirst = 1;
    viewport.resetCamera();
    viewport.render();
  };

  /** The zoom at first: the whole slice, or as much of it as uses the viewport. */
  const firstZoom = () => {
    const fitted = transform();
    const image = viewport.getCornerstoneImage();
    if (fill <= 1 || fitted === null || image === undefined) return 1;
    const shares = [
      (fitted.scaleX * image.columns) / element.clientWidth,
      (fitted.scaleY * image.rows) / element.clientHeight,
    ];
    return Math.max(1, Math.min(fill, 1 / Math.min(...shares)));
  };

  const showFirst = () => {
    viewport.resetCamera();
    zoomAtFirst = firstZoom();
    if (zoomAtFirst > 1) viewport.setZoom(zoomAtFirst);
    viewport.render();
  };

  const panBy = (dx: number, dy: number) => {
    const [x, y] = viewport.getPan();
    viewport.setPan([x + dx, y + dy]);
    viewport.render();
  };

  return {
    async show(stack, index) {
      const turn = ++latest;
      const place = stack[index];
      const slice = place === undefined ? null : await store.get(place);
      if (turn !== latest || !slice?.ok) return false;
      const ids = stack.map(imageIdOf);
      const name = ids.join("\n");
      if (name === shown) await viewport.setImageIdIndex(index);
      else {
        cache.purgeCache();
        await viewport.setStack(ids, index);
        shown = name;
        showFirst();
      }
      viewport.render();
      return turn === latest;
    },
    setWindow(window) {
      viewport.setProperties({ voiRange: { lower: window.lower, upper: window.upper } });
      viewport.render();
    },
    panBy,
    zoomBy(factor, at) {
      const before = transform();
      if (before === null) return;
      viewport.setZoom(Math.min(40, Math.max(0.2, viewport.getZoom() * factor)));
      const after = transform();
      if (at === undefined || after === null) return viewport.render();
      const x = (at[0] - before.offsetX) / before.scaleX;
      const y = (at[1] - before.offsetY) / before.scaleY;
      panBy(at[0] - (after.offsetX + after.scaleX * x), at[1] - (after.offsetY + after.scaleY * y));
    },
    fit: fitWhole,
    resize() {
      const [x, y] = viewport.getPan();
      const untouched = Math.abs(viewport.getZoom() - zoomAtFirst) < 1e-3 && Math.hypot(x, y) < 1;
      engine.resize(true, true);
      if (untouched && shown !== "") showFirst();
    },
    transform,
    zoom: () => viewport.getZoom(),
    dispose() {
      element.removeEventListener(Enums.Events.IMAGE_RENDERED, onRendered);
      engine.destroy();
    },
  };
}
