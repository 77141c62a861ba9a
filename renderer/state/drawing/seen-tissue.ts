import type { ScalarImage } from "../../../src/image/scalar-image.ts";
import { type FollowedLine, type LineCosts, lineCosts } from "../../../src/roi/follow/line-costs.ts";
import { type TissuePicture, tissuePicture } from "../../../src/roi/follow/tissue-picture.ts";

/** What tools follow in a slice, worked out once a slice and not before it is asked for. */
export interface SeenTissue {
  picture(): TissuePicture;
  lines(line: FollowedLine): LineCosts;
}

const known = new WeakMap<ScalarImage, SeenTissue>();

/** What can be followed in an image. */
export function seenTissue(image: ScalarImage): SeenTissue {
  const before = known.get(image);
  if (before !== undefined) return before;
  let picture: TissuePicture | undefined;
  const lines = new Map<FollowedLine, LineCosts>();
  const seen: SeenTissue = {
    picture() {
      picture ??= tissuePicture(image);
      return picture;
    },
    lines(line) {
      const costs = lines.get(line) ?? lineCosts(seen.picture(), line);
      lines.set(line, costs);
      return costs;
    },
  };
  known.set(image, seen);
  return seen;
}
