import { closedCurve, ellipse, mirrored, type Point } from "../numeric/contour.ts";
import { mix, smoothStep } from "../numeric/interpolate.ts";
import { uniform } from "../numeric/noise.ts";
import { sine } from "../numeric/trigonometry.ts";
import type { BodyParameters } from "./body-parameters.ts";
import { type Loft, makeLoft } from "./loft.ts";
import type { Spine } from "./spine.ts";

/** Epidural fat, dural sac, cord or cauda equina, and the nerves in their foramina. */
export function makeCanal(body: BodyParameters, spine: Spine): Loft[] {
  const back = body.vertebraHalfDepth - 18.5;
  const first = spine.vertebrae[0]!;
  const s1 = spine.vertebra("S1");
  const s2 = spine.vertebra("S2");
  const l1 = spine.vertebra("L1");
  const end = s2.bottom - 4;
  const narrowing = (s: number) => {
    let most = 0;
    for (const { name, bottom } of spine.vertebrae) {
      const amount = Math.max(0, (body.discBulge[name] ?? 0.8) - 1) * 0.35 + body.facetArthrosis * 0.8;
      const distance = (s - bottom - 5) / 7;
      most = Math.max(most, amount / (1 + distance * distance * distance * distance));
    }
    return most;
  };
  const sacShape = (s: number) => {
    const low = smoothStep(spine.vertebra("L3").top, s1.top, s);
    const close = smoothStep(s1.top, end, s);
    const tight = narrowing(s);
    return {
      a: mix(mix(9.6, 8.4, low), 2, close) - tight * 0.8,
      b: mix(mix(7.6, 6.8, low), 2, close) - tight * 0.7,
      v: mix(24, 24.5, low) + back + close * 2 + tight * 0.4,
      triangle: low,
    };
  };
  const sac = (s: number, extra: number): Point[] => {
    const { a, b, v, triangle } = sacShape(s);
    const half: Point[] = [
      [0, v - b + 0.6 - extra * 0.9],
      [a * mix(0.62, 0.72, triangle), v - b * 0.86 - extra * 0.7],
      [a + extra, v - b * mix(0.1, 0.42, triangle)],
      [a * mix(0.78, 0.55, triangle) + extra * 0.7, v + b * mix(0.66, 0.52, triangle) + extra * 0.7],
      [0, v + b * mix(0.98, 1.12, triangle) + extra],
    ];
    return closedCurve([...half, ...mirrored(half.slice(1, -1)).reverse()], 6);
  };
  const lofts: Loft[] = [
    makeLoft(
      "epiduralFat",
      first.top - 4,
      end + 30,
      (s) => {
        const tight = narrowing(s);
        const half: Point[] = [
          [0, 16.4 + back],
          [9, 16.6 + back],
          [13.2, 20 + back],
          [12.4, 28 + back],
          [6, 35.4 - tight + back],
          [0, 38.6 - tight + back],
        ];
        return closedCurve([...half, ...mirrored(half.slice(1, -1)).reverse()], 4);
      },
      2,
    ),
  ];
  const foramina: Loft[] = [];
  spine.vertebrae.forEach((vertebra, i) => {
    const next = spine.vertebrae[i + 1];
    if (next === undefined || vertebra.name.startsWith("S")) return;
    const middle = vertebra.bottom - 3;
    for (const side of [1, -1]) {
      foramina.push(
        makeLoft(
          "nerve",
          middle - 4.5,
          middle + 6,
          (s) => {
            const t = (s - middle) / 6;
            const f = Math.sqrt(Math.max(0.05, 1 - t * t));
            return ellipse(side * (18.5 + t * 3.6), 22.6 + t * 1.4 + back, 3.6 * f, 2.5 * f, 16);
          },
          0.6,
        ),
        makeLoft(
          "flowVoid",
          middle - 6,
          middle + 7,
          (s) => ellipse(side * (15.6 + 0.6 * sine(s)), 18.4 + back, 1, 0.8, 10),
          1,
        ),
      );
    }
    // Nerve roots leave the sac beside it on their way to the foramen one level further down.
    const away = vertebra.bottom - 6;
    for (const side of [1, -1]) {
      foramina.push(
        makeLoft(
          "nerve",
          away - 22,
          away,
          (s) => {
            const t = (s - away + 22) / 22;
            return ellipse(side * mix(9.4, 15.6, t), mix(21, 21.5, t) + back, 1.5, 1.5, 10);
          },
          1,
        ),
      );
    }
  });
  lofts.push(
    ...foramina,
    makeLoft("dura", first.top - 4, end, (s) => sac(s, 0.5), 1),
  );
  lofts.push(makeLoft("csf", first.top - 4, end - 1, (s) => sac(s, 0), 1));
  const conusEnd = l1.bottom - 3;
  lofts.push(
    makeLoft(
      "cord",
      first.top - 4,
      conusEnd,
      (s) => {
        const t = 1 - smoothStep(l1.top - 22, conusEnd, s) * 0.9;
        return ellipse(0, sacShape(s).v + 0.6, 4.6 * t, 3.7 * t, 20);
      },
      1,
    ),
  );
  // The roots of the cauda equina lie in the back of the sac of a supine patient, fewer at each level.
  const next = uniform(body.seed + 17);
  const rootCount = 26;
  for (let k = 0; k < rootCount; k++) {
    const side = k % 2 === 0 ? 1 : -1;
    const order = Math.floor(k / 2) / (rootCount / 2);
    const leave = mix(l1.bottom + 12, s1.bottom + 6, Math.min(1, order * 1.02 + 0.02));
    const wave = next() * 6;
    const height = next();
    const spread = 0.08 + 0.86 * next();
    const size = 0.55 + 0.25 * next();
    lofts.push(
      makeLoft(
        "root",
        l1.top + 4 + 10 * next(),
        leave,
        (s) => {
          const { a, b, v, triangle } = sacShape(s);
          const outward = smoothStep(leave - 26, leave, s);
          const lateral = mix(spread * (1 - triangle * 0.3) * (1 - order * 0.25), 0.86, outward);
          const u = side * a * lateral * (0.86 + 0.1 * sine(s / 17 + wave));
          const floor = v + b * mix(0.78 - 0.42 * lateral * lateral, 0.3 - 0.3 * lateral, triangle);
          const forward = b * 0.62 * height * height * (1 - triangle * 0.3) + outward * b * 0.55;
          return ellipse(u, floor - forward + 0.35 * sine(s / 11 + 2 * wave), size, size, 8);
        },
        1,
      ),
    );
  }
  return lofts;
}
