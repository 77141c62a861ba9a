import { curveThrough } from "../numeric/interpolate.ts";
import { cosine, radians, sine } from "../numeric/trigonometry.ts";

/** One vertebra along the spinal axis: arc length s in mm, downwards, at its upper and lower endplate. */
export interface Vertebra {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

/** A place in spinal coordinates: s along the axis downwards, v to the back at right angles to it, mm. */
export interface SpinalPlace {
  readonly s: number;
  readonly v: number;
}

/** The curve of the spine in the mid-sagittal plane, in patient coordinates (LPS+). */
export interface Spine {
  readonly vertebrae: readonly Vertebra[];
  vertebra(name: string): Vertebra;
  /** Point of the axis and its tilt (radians; positive where the axis runs backwards on its way down). */
  axis(s: number): { readonly y: number; readonly z: number; readonly tilt: number };
  toPatient(place: SpinalPlace): { readonly y: number; readonly z: number };
  /** The place of a patient point; `guess` (an s nearby) makes it quicker. */
  fromPatient(y: number, z: number, guess: number): SpinalPlace;
}

export interface SpineParameters {
  /** Heights of vertebrae and of the disc below each, mm, from above. */
  readonly segments: readonly { readonly name: string; readonly body: number; readonly disc: number }[];
  /** Tilt of the axis in degrees at the middle of the named vertebrae. */
  readonly tiltDegrees: { readonly [vertebra: string]: number };
  /** Patient coordinates of the centre of the L3 inferior endplate. */
  readonly origin: { readonly y: number; readonly z: number };
}

const step = 0.25;

export function makeSpine(parameters: SpineParameters): Spine {
  const vertebrae: Vertebra[] = [];
  let s = 0;
  for (const { name, body, disc } of parameters.segments) {
    vertebrae.push({ name, top: s, bottom: s + body });
    s += body + disc;
  }
  const vertebra = (name: string) => vertebrae.find((found) => found.name === name)!;
  const tilt = curveThrough([
    ...vertebrae.map(({ name, top, bottom }) => ({
      at: (top + bottom) / 2,
      values: [radians(parameters.tiltDegrees[name]!)],
    })),
    // Below the last vertebra the coordinates run on downwards.
    { at: s + 100, values: [radians(20)] },
  ]);
  const start = -60;
  const count = Math.ceil((s + 170 - start) / step);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  for (let i = 1; i < count; i++) {
    const angle = tilt(start + (i - 0.5) * step)[0]!;
    y[i] = y[i - 1]! + step * sine(angle);
    z[i] = z[i - 1]! - step * cosine(angle);
  }
  const tangentY = new Float64Array(count);
  const tangentZ = new Float64Array(count);
  const tilts = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    tilts[i] = tilt(start + i * step)[0]!;
    tangentY[i] = sine(tilts[i]!);
    tangentZ[i] = -cosine(tilts[i]!);
  }
  const at = (table: Float64Array, place: number) => {
    const position = Math.min(count - 1.001, Math.max(0, (place - start) / step));
    const i = Math.floor(position);
    return table[i]! + (table[i + 1]! - table[i]!) * (position - i);
  };
  const shiftY = parameters.origin.y - at(y, vertebra("L3").bottom);
  const shiftZ = parameters.origin.z - at(z, vertebra("L3").bottom);
  for (let i = 0; i < count; i++) {
    y[i] = y[i]! + shiftY;
    z[i] = z[i]! + shiftZ;
  }
  return {
    vertebrae,
    vertebra,
    axis: (place) => ({ y: at(y, place), z: at(z, place), tilt: at(tilts, place) }),
    toPatient: (place) => ({
      y: at(y, place.s) - place.v * at(tangentZ, place.s),
      z: at(z, place.s) + place.v * at(tangentY, place.s),
    }),
    fromPatient: (py, pz, guess) => {
      let found = guess;
      for (let i = 0; i < 12; i++) {
        const ty = at(tangentY, found);
        const tz = at(tangentZ, found);
        const dy = py - at(y, found);
        const dz = pz - at(z, found);
        const along = dy * ty + dz * tz;
        const bend = (at(tilts, found + 2) - at(tilts, found - 2)) / 4;
        found += along / (1 - bend * (dz * ty - dy * tz));
        if (Math.abs(along) < 1e-7) break;
      }
      const ty = at(tangentY, found);
      const tz = at(tangentZ, found);
      return { s: found, v: -(py - at(y, found)) * tz + (pz - at(z, found)) * ty };
    },
  };
}
