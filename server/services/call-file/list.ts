import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { mayOpen, type ScanState } from "@/server/domain/application/scan";
import { type CallPhase, phaseOf } from "@/server/domain/call/calendar";
import { type CallFileKind, openVersions } from "@/server/domain/call/files";

/** A version as everybody may open it. */
export interface PublicVersion {
  id: string;
  fileName: string;
  sizeBytes: number;
  uploadedAt: Date;
  /** What it corrected; "" for the first one. */
  note: string;
}

/** A document of a call, as its page shows it. */
export interface PublicCallFile {
  id: string;
  kind: CallFileKind;
  title: string;
  /** The one in force. */
  file: PublicVersion;
  /** Since the call opened. */
  isCorrected: boolean;
  /** Not there when the call opened. */
  isLate: boolean;
  /** Those before it, the latest first. */
  earlier: PublicVersion[];
}

const inOrder = [{ position: "asc" as const }, { createdAt: "asc" as const }, { id: "asc" as const }];
const version = {
  ...{ id: true, number: true, fileName: true, sizeBytes: true, uploadedAt: true, note: true, scan: true },
} as const;

/** The documents of some calls that everybody may open, by call, in their order. Says nothing of who may see the calls. */
export async function filesOfCalls(callIds: readonly string[]): Promise<Map<string, PublicCallFile[]>> {
  const rows = await db().callDocument.findMany({
    where: { callId: { in: [...callIds] } },
    select: {
      ...{ id: true, callId: true, kind: true, title: true, createdAt: true, call: { select: { opensAt: true } } },
      files: { select: version },
    },
    orderBy: inOrder,
  });
  const byCall = new Map<string, PublicCallFile[]>();
  for (const { id, callId, kind, title, createdAt, call, files } of rows) {
    const [file, ...earlier] = openVersions(files).map(({ number: _, scan: __, ...shown }) => shown);
    if (!file) continue;
    const shown = { id, kind, title, file, earlier, isCorrected: file.note !== "", isLate: createdAt > call.opensAt };
    byCall.set(callId, [...(byCall.get(callId) ?? []), shown]);
  }
  return byCall;
}

export const filesOf = async (callId: string): Promise<PublicCallFile[]> =>
  (await filesOfCalls([callId])).get(callId) ?? [];

/** A document as those see it who manage the call. */
export interface ManagedCallFile {
  id: string;
  kind: CallFileKind;
  title: string;
  /** The newest first. */
  versions: (PublicVersion & { scan: ScanState; isOpen: boolean })[];
}

export async function listManagedFiles({
  call,
}: Granted<"call.manage">): Promise<{ phase: CallPhase; files: ManagedCallFile[] }> {
  const [now, rows] = await Promise.all([
    databaseNow(db()),
    db().callDocument.findMany({
      where: { callId: call.id },
      select: { id: true, kind: true, title: true, files: { select: version, orderBy: { number: "desc" } } },
      orderBy: inOrder,
    }),
  ]);
  const files = rows.map(({ files: versions, ...document }) => ({
    ...document,
    versions: versions.map(({ number: _, ...one }) => ({ ...one, isOpen: mayOpen(one.scan, false) })),
  }));
  return { phase: phaseOf(call, now), files };
}
