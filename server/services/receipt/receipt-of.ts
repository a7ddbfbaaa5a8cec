import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type ApplicationContent, applicationContent } from "@/server/domain/application/content";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import type { ReceiptCode } from "@/server/domain/receipt/code";
import { type SignedOff, signOffAt } from "@/server/services/sign-off/sign-off-of";
import { newReceiptCode } from "./new-code";

/** What the receipt of one submitted version says. */
export interface VersionReceipt {
  code: ReceiptCode;
  fingerprint: string;
  /** Of the dossier. */
  number: string;
  /** Of the version: 1 for the first submission. */
  version: number;
  submittedAt: Date;
  submittedBy: string;
  /** The accord of a signatory that it was submitted with, where one was given. */
  signedOff: SignedOff | null;
  content: ApplicationContent;
  /** Those that the dossier had at the moment, also if they were taken off it since. */
  attachments: { kind: AttachmentKind; fileName: string }[];
}

/**
 * The receipt of a version of a dossier, of the last one by default; null when there is no such version.
 * A version submitted before receipts had codes gets its own now.
 */
export async function receiptOf(
  { application }: Granted<"application.read">,
  number?: number,
): Promise<VersionReceipt | null> {
  const version = await db().applicationVersion.findFirst({
    where: { applicationId: application.id, ...(number !== undefined && { number }) },
    orderBy: { number: "desc" },
    select: { id: true, number: true, submittedAt: true, submittedById: true, content: true },
  });
  if (!version || !application.number) return null;
  const { code, fingerprint } = (await stored(version.id)) ?? (await issue(version.id));
  const author = version.submittedById
    ? await db().user.findUnique({ where: { id: version.submittedById }, select: { name: true, email: true } })
    : null;
  return {
    code: code as ReceiptCode,
    fingerprint,
    number: application.number,
    version: version.number,
    submittedAt: version.submittedAt,
    submittedBy: author?.name || author?.email || "",
    signedOff: await signOffAt(application.id, version.submittedAt),
    content: applicationContent.parse(version.content),
    attachments: await attachmentsAt(application.id, version.submittedAt),
  };
}

const attachmentsAt = (applicationId: string, at: Date) =>
  db().attachment.findMany({
    where: { applicationId, uploadedAt: { lte: at }, OR: [{ removedAt: null }, { removedAt: { gt: at } }] },
    orderBy: { uploadedAt: "asc" },
    select: { kind: true, fileName: true },
  });

const stored = (versionId: string) => db().receipt.findUnique({ where: { versionId } });

async function issue(versionId: string): Promise<{ code: string; fingerprint: string }> {
  await db().$executeRaw`
    INSERT INTO receipt (code, version_id, fingerprint)
    SELECT ${newReceiptCode()}, v.id, receipt_fingerprint(a.number, v.number, v.submitted_at, v.content)
    FROM application_version v JOIN application a ON a.id = v.application_id
    WHERE v.id = ${versionId}::uuid ON CONFLICT (version_id) DO NOTHING`;
  const receipt = await stored(versionId);
  if (!receipt) throw new Error("a submitted version has a receipt");
  return receipt;
}
