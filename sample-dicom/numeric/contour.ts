import { cosine, sine } from "./trigonometry.ts";

/** A point of a cross-section: u to the patient's left, v to the back, mm. */
export type Point = readonly [u: number, v: number];

function between(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const axis = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  return [axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1])];
}

/** A closed Catmull-Rom curve through the landmarks, `perSpan` points from each to the next. */
export function closedCurve(landmarks: readonly Point[], perSpan = 8): Point[] {
  const n = landmarks.length;
  const at = (i: number) => landmarks[((i % n) + n) % n]!;
  return landmarks.flatMap((_, i) =>
    Array.from({ length: perSpan }, (_unused, k) =>
      between(at(i - 1), at(i), at(i + 1), at(i + 2), k / perSpan),
    ),
  );
}

/** An open Catmull-Rom curve from the first landmark to the last, both included. */
export function openCurve(landmarks: readonly Point[], perSpan = 8): Point[] {
  const last = landmarks.length - 1;
  const at = (i: number) => landmarks[Math.min(last, Math.max(0, i))]!;
  const points = landmarks
    .slice(0, -1)
    .flatMap((_, i) =>
      Array.from({ length: perSpan }, (_unused, k) =>
        between(at(i - 1), at(i), at(i + 1), at(i + 2), k / perSpan),
      ),
    );
  return [...points, at(last)];
}

export function ellipse(u: number, v: number, a: number, b: number, count = 24): Point[] {
  return Array.from({ length: count }, (_, k) => {
    const angle = (2 * Math.PI * k) / count;
    return [u + a * cosine(angle), v + b * sine(angle)] as const;
  });
}

export const scaled = (points: readonly Point[], factor: number, u = 0, v = 0): Point[] =>
  points.map((p) => [u + (p[0] - u) * factor, v + (p[1] - v) * factor]);

export const mirrored = (points: readonly Point[]): Point[] => points.map((p) => [-p[0], p[1]]);

function signedArea(points: readonly Point[]): number {
  let twice = 0;
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length]!;
    twice += p[0] * q[1] - q[0] * p[1];
  });
  return twice / 2;
}

/** The contour moved outwards along its normals by `distance`, which may depend on the normal's v component. */
export function outset(points: readonly Point[], distance: number | ((normalV: number) => number)): Point[] {
  const sign = signedArea(points) > 0 ? 1 : -1;
  const n = points.length;
  return points.map((p, i) => {
    const before = points[(i + n - 1) % n]!;
    const after = points[(i + 1) % n]!;
    const du = after[0] - before[0];
    const dv = after[1] - before[1];
    const length = Math.sqrt(du * du + dv * dv) || 1;
    const normalV = (-sign * du) / length;
    const far = typeof distance === "number" ? distance : distance(normalV);
    return [p[0] + (far * sign * dv) / length, p[1] + far * normalV];
  });
}
