// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { noRiskContext } from "../../src/project/clinical/risk-context.ts";
import type { Clinical } from "../../src/study/case/clinical.ts";
import { renderPart } from "../testing/render-part.tsx";
import { squareRoi } from "../testing/shown-slice.ts";
import { SlicePart } from "../testing/slice-part.tsx";
import { RiskPage } from "./risk-page.tsx";

const drawn = ["MF_L", "MF_R", "ES_L", "ES_R"].map((name) => squareRoi(name));

function Risk({ onClinical }: { readonly onClinical: (clinical: Clinical | undefined) => void }) {
  const [clinical, setClinical] = useState<Clinical>();
  return (
    <SlicePart rois={drawn}>
      {({ live, shown }) =>
        live !== null &&
        shown.slice !== null && (
          <RiskPage
            result={live.analysis.result}
            facts={shown.slice.facts}
            clinical={clinical}
            context={noRiskContext}
            onClinical={(next) => {
              setClinical(next);
              onClinical(next);
            }}
            onPrint={undefined}
            onClose={() => undefined}
          />
        )
      }
    </SlicePart>
  );
}

test("what is typed goes into the Case as typed; what is no number is said to be none; outside the studied range there is no risk", async () => {
  const kept: (Clinical | undefined)[] = [];
  const { user } = renderPart(<Risk onClinical={(clinical) => kept.push(clinical)} />);
  const age = await screen.findByTestId("risk-input-ageYears");
  expect(screen.getByTestId("risk-nothing")).toBeDefined();

  await user.type(age, "64{Enter}");
  expect(kept.at(-1)?.values).toEqual({ ageYears: 64 });
  expect(screen.queryByTestId("risk-nothing")).toBeNull();

  await user.clear(age);
  await user.type(age, "old{Enter}");
  expect(age.getAttribute("aria-invalid")).toBe("true");

  await user.clear(age);
  await user.type(age, "140{Enter}");
  expect(await screen.findByTestId("risk-no-number")).toBeDefined();
  expect(screen.queryByTestId("risk-band")).toBeNull();
});
