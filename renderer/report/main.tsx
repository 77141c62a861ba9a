import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { ReportDocument } from "../../src/report/case/report-document.ts";
import { LanguageContext } from "../messages/use-messages.ts";
import { fitOnPage } from "./fit-on-page.ts";
import { Report } from "./report.tsx";

const root = document.documentElement;

/** Shows the report whose folder is the page's query, and says in `data-state` when it can be printed. */
async function show(): Promise<void> {
  const folder = window.location.search.slice(1);
  const response = await fetch(`${folder}/document.json`);
  const report = (await response.json()) as ReportDocument;
  root.lang = report.language;
  const place = document.getElementById("root");
  if (place === null) throw new Error("report.html has no #root");
  flushSync(() =>
    createRoot(place).render(
      <LanguageContext.Provider value={report.language}>
        <Report document={report} panels={`${folder}/panels.png`} />
      </LanguageContext.Provider>,
    ),
  );
  await Promise.all([...document.images].map(loaded));
  await document.fonts.ready;
  const article = place.querySelector("article");
  if (article === null) throw new Error("The report is empty");
  fitOnPage(root, article);
  await document.fonts.ready;
  root.dataset.state = "ready";
}

/** Not `decode()`: a hidden window paints nothing and would wait for ever. */
function loaded(picture: HTMLImageElement): Promise<void> {
  if (picture.complete && picture.naturalWidth > 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve();
    picture.onerror = () => reject(new Error("The panels cannot be shown"));
  });
}

show().catch((error: unknown) => {
  console.error(error);
  root.dataset.state = "failed";
});
