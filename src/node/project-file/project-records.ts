import { failure, type Result, success } from "../../base/result.ts";
import type { ProjectStore } from "../../project/project-store.ts";
import type { PatientRecord } from "../../study/project/patient-record.ts";
import { serialisePatient } from "../../study/project/serialise-record.ts";
import { claimValue } from "../../study/trail/audit-claims.ts";
import { cleanText } from "../database/clean-text.ts";
import { damaged } from "../database/database-issue.ts";
import type { ProjectSession } from "../database/project-session.ts";
import { sha256OfText } from "../database/sha256-of-text.ts";
import { appendAudit } from "./audit-trail.ts";
import { trailOf } from "./trail-of.ts";

const hashOf = (text: string | undefined) => (text === undefined ? undefined : sha256OfText(text));

/** All patients' records, each found to be what its newest line says, and none missing. */
function recordsOf(session: ProjectSession): Result<readonly PatientRecord[]> {
  type Row = { readonly patient_id: string; readonly record: string };
  const rows = session.all<Row>("SELECT patient_id, record FROM patients ORDER BY patient_id");
  const trail = trailOf(session);
  const known = new Set(rows.map(({ patient_id }) => patient_id));
  for (const { patient_id, record } of rows) {
    const wrong = trail.check("patient", patient_id, claimValue(sha256OfText(record)));
    if (wrong !== undefined) return failure(wrong);
  }
  if (known.size !== trail.total("patient") || known.size !== rows.length) {
    const claims = [...trail.claims.values()];
    const lost = claims.find(({ kind, subject }) => kind === "patient" && !known.has(subject));
    const gone = lost && trail.check("patient", lost.subject, undefined);
    return failure(gone ?? damaged("it contains a patient's record twice", session.path));
  }
  return success(rows.map(({ record }) => JSON.parse(record) as PatientRecord));
}

/** What a project knows of its patients, and the documents it keeps by name. */
export function projectRecords(
  session: ProjectSession,
): Pick<ProjectStore, "patients" | "writePatients" | "documents" | "document" | "writeDocument"> {
  return {
    patients: () => session.read(() => recordsOf(session)),
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
        const trail = trailOf(session);
        const newest = new Map(found.map(({ name, version }) => [`${kind}/${name}`, version]));
        for (const claim of trail.claims.values()) {
          if (claim.kind !== "document" || !claim.subject.startsWith(`${kind}/`)) continue;
          const count = trail.count("document", claim.subject);
          if (newest.get(claim.subject) === count) continue;
          const gone = trail.check("document", claim.subject, undefined, count);
          return failure(gone ?? damaged("a document is gone", session.path));
        }
        return success(found.map((document) => ({ ...document })));
      }),
    document: (kind, name, version) =>
      session.read(() => {
        const subject = `${kind}/${cleanText(name)}`;
        const trail = trailOf(session);
        const newest = session.get<{ version: number | null }>(
          "SELECT MAX(version) AS version FROM documents WHERE kind = ? AND name = ?",
          ...[kind, cleanText(name)],
        );
        const asked = version ?? Math.max(trail.count("document", subject), newest?.version ?? 0);
        const found = session.get<{ document: string }>(
          "SELECT document FROM documents WHERE kind = ? AND name = ? AND version = ?",
          ...[kind, cleanText(name), asked],
        );
        const stands = found && claimValue(sha256OfText(found.document));
        const wrong = trail.check("document", subject, stands, asked);
        return wrong === undefined ? success(found?.document ?? null) : failure(wrong);
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
