import { expect, test } from "vitest";
import type { Roi } from "../../../src/roi/roi.ts";
import { mirrorCommand } from "./mirror-command.ts";

const left: Roi = {
  id: "MF_L",
  name: "MF_L",
  outlines: [
    {
      type: "polygon",
      points: [
        [60, 10],
        [70, 10],
        [65, 20],
      ],
    },
  ],
  convention: "muscle",
  origin: "drawn",
};

test.each(["MF_L", "MF_R"])(
  "from %s, the side that is drawn is mirrored about the middle of the image",
  (active) => {
    expect(mirrorCommand([left], active, 100)).toEqual({
      kind: "put-roi",
      roi: {
        id: "MF_R",
        name: "MF_R",
        outlines: [
          {
            type: "polygon",
            points: [
              [40, 10],
              [30, 10],
              [35, 20],
            ],
          },
        ],
        convention: "muscle",
        origin: "mirrored",
      },
    });
  },
);

test("there is nothing to mirror for the vertebral body, or where neither side is drawn", () => {
  expect(mirrorCommand([{ ...left, id: "VB", name: "VB" }], "VB", 100)).toBeNull();
  expect(mirrorCommand([left], "ES_L", 100)).toBeNull();
});
