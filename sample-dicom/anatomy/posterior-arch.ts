import { closedCurve, mirrored, outset, type Point } from "../numeric/contour.ts";
import { curveThrough, mix, smoothStep } from "../numeric/interpolate.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";

/** v of the tips of the spinous processes. */
const tips: { readonly [vertebra: string]: number } = {
  T10: 57,
  T11: 58,
  T12: 61.5,
  L1: 66.5,
  L2: 70.5,
  L3: 73,
  L4: 70.5,
  L5: 63,
};

interface Bone {
  readonly from: number;
  readonly to: number;
  readonly section: (s: number) => Point[];
}

const pair = (bone: Bone): Bone[] => [bone, { ...bone, section: (s) => mirrored(bone.section(s)) }];

/** 0 at the ends of [from, to], 1 over most of it: how a bone tapers along the axis. */
const taper = (s: number, from: number, to: number, edge: number) =>
  Math.sqrt(Math.max(0.02, Math.min(1, (s - from) / edge) * Math.min(1, (to - s) / edge)));

const grown = (points: readonly Point[], about: Point, factor: number): Point[] =>
  points.map((p) => [mix(about[0], p[0], factor), mix(about[1], p[1], factor)]);

/** Pedicles, laminae, facet joints, spinous and transverse processes, ligamenta flava and interspinous ligaments. */
export function makePosteriorArch(body: BodyParameters, spine: Spine): Loft[] {
  const wall = body.vertebraHalfDepth;
  // All lengths below were laid out for a half depth of 18.5 mm.
  const back = wall - 18.5;
  const at = (u: number, v: number): Point => [u, v + back];
  const bones: Bone[] = [];
  const soft: Loft[] = [];
  const flava: Loft[] = [];
  const joints: Loft[] = [];
  const arthrosis = body.facetArthrosis;
  spine.vertebrae.forEach((vertebra, i) => {
    const { name, top, bottom } = vertebra;
    const height = bottom - top;
    const next = spine.vertebrae[i + 1];
    const sacral = name.startsWith("S");
    const lower = name === "L5" ? 1.22 : name === "L4" ? 1.1 : 1;
    if (sacral) {
      bones.push({
        from: top + 1,
        to: bottom + 2,
        section: (s) => {
          const t = (s - top) / height;
          const v = mix(46, 41, t) - (name === "S1" ? 0 : name === "S2" ? 9 : 17);
          return closedCurve(
            [
              at(0, v + 8),
              at(5, v + 3),
              at(15, v - 1),
              at(24, v - 6),
              at(23, v - 10),
              at(12, v - 5),
              at(0, v - 1),
              at(-12, v - 5),
              at(-23, v - 10),
              at(-24, v - 6),
              at(-15, v - 1),
              at(-5, v + 3),
            ],
            4,
          );
        },
      });
      return;
    }
    const pedicleFrom = top + 1.5;
    const pedicleTo = top + height * 0.56;
    bones.push(
      ...pair({
        from: pedicleFrom,
        to: pedicleTo,
        section: (s) => {
          const f = taper(s, pedicleFrom, pedicleTo, 4.5);
          const u = 15.5 * lower;
          return closedCurve(
            [
              at(u - 4.4 * f, 8),
              at(u + 4.4 * f, 8),
              at(u + 4 * f, 18),
              at(u + 4.6 * f, 31),
              at(u - 3 * f, 34),
              at(u - 3.6 * f, 18),
            ],
            5,
          );
        },
      }),
    );
    const transverseFrom = top + height * 0.1;
    const transverseTo = top + height * 0.48;
    const reach = name === "L3" ? 47 : name === "L1" ? 36 : name === "L5" ? 42 : 43;
    if (name.startsWith("L")) {
      bones.push(
        ...pair({
          from: transverseFrom,
          to: transverseTo,
          section: (s) => {
            const f = taper(s, transverseFrom, transverseTo, 5);
            return closedCurve(
              [
                at(16, 26 - 4 * f),
                at(26, 25.2 - 3 * f),
                at(reach - 4, 24 - 2.6 * f),
                at(mix(30, reach, f), 25),
                at(reach - 4, 26 + 2 * f),
                at(26, 27.5 + 2.6 * f),
                at(17, 30 + 2.4 * f),
              ],
              5,
            );
          },
        }),
      );
    }
    const laminaFrom = top + height * 0.34;
    const laminaTo = bottom + 4.5;
    const lamina = (s: number) => {
      const t = (s - laminaFrom) / (laminaTo - laminaFrom);
      const slope = mix(-2.2, 1.6, t);
      const f = taper(s, laminaFrom, laminaTo, 4);
      return { slope, f };
    };
    bones.push(
      ...pair({
        from: laminaFrom,
        to: laminaTo,
        section: (s) => {
          const { slope, f } = lamina(s);
          const outer: Point[] = [at(0, 45.8), at(5, 44.4), at(12, 40.6), at(18.5, 36), at(20.5, 32)];
          const inner: Point[] = [at(17.5, 30.6), at(12, 34.6), at(6, 38.8), at(0, 40.6)];
          return closedCurve(
            grown([...outer, ...inner], at(10, 38.5), 1).map(([u, v]) => {
              const middle = 42.4 - u * 0.62 + back;
              return [u - 0.5, mix(middle, v, f) + slope];
            }),
            5,
          );
        },
      }),
    );
    const processFrom = top + height * 0.4;
    const processTo = bottom + (next === undefined ? 4 : (next.top - bottom) * 0.55 + 3);
    const tip = tips[name] ?? 60;
    bones.push({
      from: processFrom,
      to: processTo,
      section: (s) => {
        const t = (s - processFrom) / (processTo - processFrom);
        const f = taper(s, processFrom, processTo, 3.5);
        const end = mix(52, tip, smoothStep(-0.05, 0.42, t)) - 3 * smoothStep(0.85, 1, t);
        const start = mix(41, 47, smoothStep(0.5, 1, t));
        const half = 2.7 * f;
        return closedCurve(
          [
            at(half + 0.9, start),
            at(half, start + 5),
            at(half * 0.85, mix(start, end, 0.5)),
            at(half * 1.5, end - 4),
            at(half * 1.1, end),
            at(-half * 1.1, end),
            at(-half * 1.5, end - 4),
            at(-half * 0.85, mix(start, end, 0.5)),
            at(-half, start + 5),
            at(-half - 0.9, start),
          ],
          4,
        );
      },
    });
    if (next === undefined) return;
    // Facet joint between this vertebra's lower and the next one's upper articular process.
    const middle = (bottom + next.top) / 2;
    const from = middle - 8.5;
    const to = middle + 9;
    const shift = (lower - 1) * 16;
    const big = 1 + 0.14 * arthrosis;
    const inferior = (s: number, factor = 1): Point[] =>
      closedCurve(
        grown(
          [
            at(6.4 + shift, 40.6),
            at(8.6 + shift, 36),
            at(12.4 + shift, 32.2),
            at(15.6 + shift, 32.2),
            at(17.6 + shift, 34.8),
            at(17.6 + shift, 38.8),
            at(14 + shift, 42.2),
            at(9.2 + shift, 43.8),
          ],
          at(13 + shift, 38),
          factor * big * taper(s, from, to, 5),
        ),
        5,
      );
    const superior = (s: number, factor = 1): Point[] =>
      closedCurve(
        grown(
          [
            at(13.6 + shift, 28.4),
            at(17.6 + shift, 26.8),
            at(22 + shift, 28.8),
            at(24.2 + shift, 33.6),
            at(23 + shift, 38.6),
            at(20.4 + shift, 40.4),
            at(19.8 + shift, 36.2),
            at(18.4 + shift, 32.4),
            at(15.6 + shift, 30.4),
          ],
          at(20 + shift, 33),
          factor * big * taper(s, from - 2, to + 6, 5),
        ),
        5,
      );
    for (const side of [1, -1]) {
      const face = (points: Point[]): Point[] => (side > 0 ? points : mirrored(points));
      joints.push(
        makeLoft(
          "cartilage",
          middle - 6.5,
          middle + 6.5,
          () =>
            face(
              closedCurve(
                [
                  at(13 + shift, 30),
                  at(17 + shift, 30.6),
                  at(20 + shift, 34.5),
                  at(20.8 + shift, 39),
                  at(18 + shift, 40),
                  at(15 + shift, 33.5),
                ],
                4,
              ),
            ),
          1,
        ),
        makeLoft(
          "jointFluid",
          middle - 5,
          middle + 5,
          () =>
            face(
              closedCurve(
                [
                  at(14.6 + shift, 31.1),
                  at(17.1 + shift, 32.2),
                  at(18.7 + shift, 35.2),
                  at(19.1 + shift, 38.6),
                  at(18.5 + shift, 38.6),
                  at(18 + shift, 35.4),
                  at(16.6 + shift, 32.7),
                  at(14.6 + shift, 31.7),
                ],
                3,
              ),
            ),
          1,
        ),
      );
    }
    bones.push(
      ...pair({ from, to, section: (s) => inferior(s) }),
      ...pair({ from: from - 2, to: to + 6, section: (s) => superior(s) }),
    );
    // Ligamentum flavum from lamina to lamina, and the interspinous ligament.
    const thick = 1 + 0.9 * arthrosis;
    flava.push(
      makeLoft(
        "flavum",
        middle - 9,
        middle + 7,
        () => {
          const half: Point[] = [
            at(0, 40.4),
            at(6 + shift, 38.2),
            at(12 + shift, 32.6),
            at(15 + shift, 28.4),
            at(13.4 + shift, 27.4),
            at(11.5 + shift - thick * 0.6, 29.6),
            at(6 + shift - thick, 36.2 - thick * 0.8),
            at(0, 39.2 - thick * 0.5),
          ];
          return closedCurve([...half, ...mirrored(half.slice(1, -1)).reverse()], 3);
        },
        1,
      ),
    );
    soft.push(
      makeLoft(
        "interspinous",
        processTo - 6,
        next.top + (next.bottom - next.top) * 0.62,
        () =>
          closedCurve(
            [
              at(1.6, 42),
              at(2.1, 52),
              at(2, 62),
              at(1.4, tip - 2),
              at(-1.4, tip - 2),
              at(-2, 62),
              at(-2.1, 52),
              at(-1.6, 42),
            ],
            4,
          ),
        2,
      ),
    );
  });
  const first = spine.vertebrae[0]!;
  const sacrum = spine.vertebra("S1");
  const ridge = curveThrough(
    spine.vertebrae.flatMap(({ name, bottom }) =>
      tips[name] === undefined ? [] : [{ at: bottom, values: [tips[name] + 0.6] }],
    ),
  );
  soft.push(
    makeLoft(
      "ligament",
      first.top,
      sacrum.top + 6,
      (s) => {
        const end = ridge(s)[0]!;
        return closedCurve([at(1.8, end - 1), at(0, end + 1.6), at(-1.8, end - 1), at(0, end - 1.8)], 3);
      },
      2,
    ),
  );
  const cortex = bones.map((bone) =>
    makeLoft(
      "cortical",
      bone.from - 0.8,
      bone.to + 0.8,
      (s) => outset(bone.section(Math.min(bone.to, Math.max(bone.from, s))), 0.55),
      0.6,
    ),
  );
  const marrow = bones.map((bone) =>
    makeLoft("marrow", bone.from + 0.6, bone.to - 0.6, (s) => outset(bone.section(s), -0.75), 0.6),
  );
  return [
    ...soft,
    ...flava,
    ...cortex,
    ...joints.filter((j) => j.tissue === "cartilage"),
    ...marrow,
    ...joints.filter((j) => j.tissue === "jointFluid"),
  ];
}
