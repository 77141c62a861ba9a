import { lazy, Suspense, useState } from "react";
import type { LocalModel } from "../../../src/risk/local/make-local-model.ts";
import { LocalModelView } from "../../local-model/local-model-view.tsx";
import { AgreementView } from "../../second-reader/agreement-view.tsx";
import { useAgreement } from "../../second-reader/use-agreement.ts";
import type { Reading } from "../../second-reader/use-reading.ts";
import { StatisticsPage } from "../../statistics/statistics-page.tsx";
import type { WorklistPageProps } from "../../worklist/page/worklist-page.tsx";
import type { Pages } from "./use-pages.ts";

const ProjectPage = lazy(async () => ({
  default: (await import("./project-page.tsx")).ProjectPage,
}));

type GivenOn = Omit<
  WorklistPageProps,
  "shown" | "panels" | "firstPanel" | "ended" | "onRead" | "onAgreement" | "onLocalModel"
>;

interface OverPagesProps extends GivenOn {
  readonly pages: Pages;
  readonly reading: Reading;
}

/** The pages that are over the slice: the worklist, and statistics of a table or of the project. */
export function OverPages({ pages, reading, ...given }: OverPagesProps) {
  const agreement = useAgreement();
  const [localModel, setLocalModel] = useState<LocalModel | null>(null);
  const ofProject =
    localModel !== null ? (
      <LocalModelView local={localModel} onClose={() => setLocalModel(null)} />
    ) : agreement.agreement !== null ? (
      <AgreementView
        key={agreement.agreement.study}
        shown={agreement.agreement}
        onUseError={agreement.useError}
        onClose={agreement.close}
      />
    ) : null;
  return (
    <>
      {pages.opened.has("statistics") && (
        <StatisticsPage shown={pages.shown === "statistics"} instead={ofProject} />
      )}
      {pages.opened.has("worklist") && (
        <Suspense>
          <ProjectPage
            {...given}
            shown={pages.shown === "worklist"}
            firstPanel={reading.begun ? "repeats" : null}
            ended={reading.ended}
            onRead={(study) => void reading.start(study)}
            onAgreement={async (study) => {
              await agreement.show(study);
              setLocalModel(null);
              pages.show("statistics");
            }}
            onLocalModel={(local) => {
              setLocalModel(local);
              pages.show("statistics");
            }}
          />
        </Suspense>
      )}
    </>
  );
}
