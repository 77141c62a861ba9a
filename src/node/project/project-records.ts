import { success } from "../../base/result.ts";
import type { ProjectStore } from "../../pipeline/project-store.ts";
import type { PatientRecord } from "../../study/project/patient-record.ts";
import { serialisePatient } from "../../study/project/serialise-record.ts";
import { appendAudit } from "./audit-trail.ts";
import { cleanText } from "./clean-text.ts";
import type { ProjectSession } from "./project-session.ts";
import { sha256OfText } from "./sha256-of-text.ts";

const hashOf = (text: string | undefined) => (text === undefined ? undefined : sha256OfText(text));

/** What a project knows of its patients, and the documents it keeps by name. */
export function projectRecords(
  session: ProjectSession,
): Pick<ProjectStore, "patients" | "writePatients" | "documents" | "document" | "writeDocument"> {
  return {
    patients: () =>
      session.read(() =>
        success(
          session
            .all<{ record: string }>("SELECT record FROM patients ORDER BY patient_id")
            .map(({ record }) => JSON.parse(record) as PatientRecord),
        ),
      ),
    writePatients: (records, by) =>
      session.change(() => {
        for (const given of records) {
          const patientId = cleanText(given.patientId);
          const record = serialisePatient({ ...given, patientId });
          const sql = "SELECT record FROM patients WHERE patient_id = ?";
          const before = session.get<{ record: string }>(sql, patientId)?.record;
          if (before === record) continue;
          session.run("INSERT OR REPLACE INTO patients VALUES (?, ?)", patientId, record);
          appendAudit(session, {
            ...{ action: "patient-written", subject: patientId, by },
            ...{ before: hashOf(before), after: hashOf(record) },
          });
        }
        return success(null);
      }),
    documents: (kind) =>
      session.read(() => {
        const sql =
          "SELECT name, MAX(version) AS version FROM documents WHERE kind = ? GROUP BY name ORDER BY name";
        const found = session.all<{ name: string; version: number }>(sql, kind);
        return success(found.map((document) => ({ ...document })));
      }),
    document: (kind, name, version) =>
      session.read(() => {
        const sql =
          version === undefined
            ? "SELECT document FROM documents WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1"
            : "SELECT document FROM documents WHERE kind = ? AND name = ? AND version = ?";
        const values = version === undefined ? [] : [version];
        const found = session.get<{ document: string }>(sql, kind, cleanText(name), ...values);
        return success(found?.document ?? null);
      }),
    writeDocument: (kind, givenName, givenText, by) =>
      session.change(() => {
        const [name, text] = [cleanText(givenName), cleanText(givenText)];
        const newest = session.get<{ version: number; document: string }>(
          "SELECT version, document FROM documents WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1",
          ...[kind, name],
        );
        if (newest?.document === text) return success(newest.version);
        const version = (newest?.version ?? 0) + 1;
        session.run("INSERT INTO documents VALUES (?, ?, ?, ?)", kind, name, version, text);
        appendAudit(session, {
          ...{ action: "document-written", subject: `${kind}/${name}`, by },
          ...{ before: hashOf(newest?.document), after: hashOf(text) },
        });
        return success(version);
      }),
  };
}
