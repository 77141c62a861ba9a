import { exportProject } from "../../src/node/export-project/export-project.ts";
import { openProject } from "../../src/node/project-file/open-project.ts";
import { must, sampleReader } from "../sample-project.ts";

/** A PDF of one empty page, framed as Chromium frames what it prints. */
function emptyPage(): Uint8Array {
  const objects = [
    "<</Type /Catalog\n/Pages 2 0 R>>",
    "<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>",
    "<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 595 842]>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 4\n0000000000 65535 f \n${places.join("")}trailer\n<</Size 4\n/Root 1 0 R>>\n`;
  return new TextEncoder().encode(`${file}startxref\n${table}\n%%EOF\n`);
}

/** Writes the reports of a project into one PDF, as the window does but for what is on a page: PROJECT TARGET. */
const [project = "", target = ""] = process.argv.slice(2);
const store = must(openProject(project));
must(
  await exportProject(store, "pdf", null, target, {
    language: "en",
    by: sampleReader,
    printReport: async () => emptyPage(),
  }),
);
store.close();
