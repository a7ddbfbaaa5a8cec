import "server-only";
import { db } from "@/server/db/client";
import { budgetOf } from "@/server/domain/application/budget";
import { applicationContent, yearsOf } from "@/server/domain/application/content";
import type { Cents } from "@/server/domain/money";
import type { ReceiptCode } from "@/server/domain/receipt/code";

/** What anybody who holds a code is told: nothing that the dossier says, and no person's name. */
export interface CheckedReceipt {
  number: string;
  authority: { name: string; departmentCode: string | null };
  call: { slug: string; code: string; title: string };
  submittedAt: Date;
  version: number;
  /** How often the dossier has been submitted by now: more than `version` when it was completed since. */
  versions: number;
  fingerprint: string;
  /** Whether the version kept today still has the fingerprint that it had when it was submitted. */
  isIntact: boolean;
  /** Whether the amount read on the paper is the one that was requested; null when none was read out. */
  amountIsRight: boolean | null;
}

interface Row {
  number: string;
  authority: string;
  departmentCode: string | null;
  slug: string;
  callCode: string;
  callTitle: string;
  kind: "annual" | "triennial";
  firstYear: number;
  submittedAt: Date;
  version: number;
  versions: number;
  content: unknown;
  fingerprint: string;
  recomputed: string;
}

/** Checks a receipt against the records. @returns null when no receipt has this code. */
export async function checkReceipt(code: ReceiptCode, requested: Cents | null): Promise<CheckedReceipt | null> {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT a.number, o.name AS authority, o.department_code AS "departmentCode", c.slug, c.code AS "callCode",
      c.title AS "callTitle", c.kind::text, c.first_year AS "firstYear", v.submitted_at AS "submittedAt",
      v.number AS version, v.content, r.fingerprint,
      (SELECT count(*)::int FROM application_version w WHERE w.application_id = a.id) AS versions,
      receipt_fingerprint(a.number, v.number, v.submitted_at, v.content) AS recomputed
    FROM receipt r
    JOIN application_version v ON v.id = r.version_id
    JOIN application a ON a.id = v.application_id
    JOIN organisation o ON o.id = a.lead_organisation_id
    JOIN call c ON c.id = a.call_id
    WHERE r.code = ${code}`;
  if (!row) return null;
  return {
    number: row.number,
    authority: { name: row.authority, departmentCode: row.departmentCode },
    call: { slug: row.slug, code: row.callCode, title: row.callTitle },
    submittedAt: row.submittedAt,
    version: row.version,
    versions: row.versions,
    fingerprint: row.fingerprint,
    isIntact: row.fingerprint === row.recomputed,
    amountIsRight: requested === null ? null : requested === requestedIn(row),
  };
}

/** Null when what is kept is no content any more: then nothing read on a paper is right. */
function requestedIn({ content, ...call }: Row): Cents | null {
  const { data } = applicationContent.safeParse(content);
  return data ? budgetOf(data, yearsOf(call)).requested.total : null;
}
