import type { Mask } from "../image/mask.ts";
import { fillBox } from "./fill-box.ts";
import { fillOval } from "./fill-oval.ts";
import { fillPolygon } from "./fill-polygon.ts";
import type { Outline } from "./outline.ts";
import { outlineBounds } from "./outline-bounds.ts";

/**
 * Turns over (0 to 1, 1 to 0) the pixels of `mask` inside an outline: done for several outlines it is even-odd.
 *
 * @param part the outline is one of several of a region (see `fillPolygon`); if not, the mask is empty.
 */
export function fillOutline(mask: Mask, outline: Outline, part: boolean): void {
  if (outline.type === "oval") fillOval(mask, outlineBounds(outline));
  else if (outline.type === "rectangle") fillBox(mask, outlineBounds(outline));
  else fillPolygon(mask, outline, part);
}
