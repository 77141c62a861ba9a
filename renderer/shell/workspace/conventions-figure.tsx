import { useContext } from "react";
import { type Convention, conventions } from "../../../src/roi/roi.ts";
import { LanguageContext } from "../../messages/use-messages.ts";
import { conventionsTexts } from "./conventions-texts.ts";
import "./conventions-figure.css";

/** The left half of a slice in mm: u from the midline, v to the back. Fat is bright, muscle and fascia are dark. */
const anatomy = {
  bone: "M0 40 C6 39 13 34.500 18 30 L21.500 33 C18 38.500 11 43 3 47 L2.600 68 C4 70 4 73 1.800 75 L0 75 Z",
  muscle: [
    "M24 39 C26.500 46 26 60 23.500 68.500 C16 71.500 8.500 71 7 67 C6 60 6.500 53 9 50 C13 47.500 19 46 24 39 Z",
    "M28.500 34 C38 30.500 50 34 63.500 46.500 C65.500 50.500 60 58 52 62 C44 66 34 69.500 27.500 69.500 C30 58 30.500 46 28.500 34 Z",
  ],
  fibres: [
    "M13 52 C12.500 58 12.500 62 13.500 66",
    "M38 38 C40 46 40 54 38 60",
    "M49 42 C49.500 48 49 52 47 56",
  ],
  aponeurosis: "M3 71.500 C9 73.200 18 72.500 24 70.500 C38 70.500 53 64 66 49.500",
  fascia: "M1.500 75 C14 78.500 36 77 52 69 C60 64.500 66 57 68 49",
  deepFascia: "M21 33.500 L25.500 31.500 C29 30 33 29.500 38 30 C50 32 62 41 68 49",
} as const;

const outlines: { readonly [C in Convention]: readonly [multifidus: string, erector: string] } = {
  fascial: [
    "M25.500 31.500 C28.500 42 29 60 25.500 76.200 C16 77.200 8 76.600 2.800 75.200 C4 73 4 70 3 68 L3.400 47.400 C11 43.500 18.500 39 22 33.500 Z",
    "M25.500 31.500 C28.500 42 29 60 25.500 76.200 C36 76 45 72.800 52 69 C60 64.500 66 57 68 49 C62 41 50 32 38 30 C33 29.500 29 30 25.500 31.500 Z",
  ],
  muscle: anatomy.muscle,
};

/** Fascial and muscle border beside each other on one drawing of the anatomy, and what each takes in. */
export function ConventionsFigure() {
  const language = useContext(LanguageContext);
  const say = (key: keyof typeof conventionsTexts) => conventionsTexts[key][language];
  return (
    <section className="conventions" data-testid="help-conventions">
      <h3>{say("title")}</h3>
      <div className="conventions-pair">
        {conventions.map((convention) => (
          <figure key={convention}>
            <svg viewBox="-2 26 74 58" role="img" aria-label={say(convention)}>
              <rect className="fat" x="-2" y="26" width="74" height="58" />
              <path className="bone" d={anatomy.bone} />
              {anatomy.muscle.map((path) => (
                <path key={path} className="muscle" d={path} />
              ))}
              {anatomy.fibres.map((path) => (
                <path key={path} className="fibre" d={path} />
              ))}
              <path className="line" d={anatomy.aponeurosis} />
              <path className="line" d={anatomy.fascia} />
              <path className="line" d={anatomy.deepFascia} />
              {outlines[convention].map((path) => (
                <path key={path} className="outline" d={path} />
              ))}
              <text x="14.500" y="60">
                {say("multifidus")}
              </text>
              <text x="41" y="52">
                {say("erector")}
              </text>
              <text className="outside" x="1" y="32">
                {say("bone")}
              </text>
              <text className="outside" x="35" y="81">
                {say("fascia")}
              </text>
              <text className="inside" x="28" y="74.200" transform="rotate(-7 28 74.200)">
                {say("aponeurosis")}
              </text>
            </svg>
            <figcaption>
              <strong>{say(convention)}</strong>{" "}
              {say(convention === "fascial" ? "fascialRule" : "muscleRule")}
            </figcaption>
          </figure>
        ))}
      </div>
      <p className="hint">{say("note")}</p>
    </section>
  );
}
