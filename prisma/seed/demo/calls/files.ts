import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import type { CallFileKind } from "@/server/domain/call/files";
import { storeFile } from "@/server/files/storage";
import { writeWorkbook } from "@/server/files/xlsx";
import { daysAfter } from "../dates";
import type { Member } from "../organisations";
import { onePagePdf } from "../pdf";
import type { StoredCall } from "../rows/filed";
import type { Entry } from "../rows/journal";
import { doer } from "../team";

interface DemoVersion {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  at: Date;
  note?: string;
}
interface DemoFile {
  kind: CallFileKind;
  title: string;
  versions: DemoVersion[];
}

const invented = "Document inventé pour la démonstration de Passerelle.";
const pdf = (title: string, lines: string[]) => onePagePdf(title, [...lines, "", invented]);

const template = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const rows = [
    ["Poste", "Année", "Montant en euros", "Qui paie"],
    ...Array.from({ length: 12 }, () => ["", "", "", ""]),
  ];
  return new Uint8Array(await writeWorkbook([{ name: "Budget", rows }]));
};

/** What each published call gives: its text; those of today, an annex and a template too; one text was corrected since. */
async function filesOf(call: StoredCall, now: Date): Promise<DemoFile[]> {
  const { key, title, code, summary, publishedAt, createdAt } = call;
  const given = publishedAt ?? daysAfter(createdAt, 2);
  const text = pdf(title, [code, "", summary]);
  const first = { fileName: `texte-${code.toLowerCase()}.pdf`, bytes: text, at: given };
  if (!key.startsWith("open") && key !== "coming")
    return [{ kind: "text", title: "Texte de l’appel", versions: [first] }];
  const corrected = {
    ...{ fileName: `texte-${code.toLowerCase()}-corrige.pdf`, at: daysAfter(now, -6) },
    ...{ bytes: pdf(title, [code, "", summary, "", "Calendrier corrigé."]), note: "Le calendrier des avis." },
  };
  const guide = pdf("Guide du plan de financement", ["Dépenses et ressources s’équilibrent, chaque année et en tout."]);
  return [
    { kind: "text", title: "Texte de l’appel", versions: key === "openAnnual" ? [first, corrected] : [first] },
    {
      ...{ kind: "annex", title: "Guide du plan de financement" },
      versions: [{ fileName: "guide-plan-de-financement.pdf", bytes: guide, at: given }],
    },
    {
      ...{ kind: "template", title: "Modèle de budget à remplir" },
      versions: [{ fileName: "modele-de-budget.xlsx", bytes: await template(), at: given }],
    },
  ];
}

const mediaTypeOf = (fileName: string): string =>
  fileName.endsWith(".pdf") ? "application/pdf" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The files of the calls, in the storage and in the database. @returns what the journal tells of them. */
export async function loadCallFiles(
  tx: Prisma.TransactionClient,
  calls: readonly StoredCall[],
  { now, manager }: { now: Date; manager: Member },
): Promise<Entry[]> {
  const told: Entry[] = [];
  for (const call of calls)
    for (const [position, { kind, title, versions }] of (await filesOf(call, now)).entries()) {
      const id = randomUUID();
      const createdAt = versions[0]?.at ?? now;
      await tx.callDocument.create({ data: { id, callId: call.id, kind, title, position, createdAt } });
      for (const [index, { fileName, bytes, at, note = "" }] of versions.entries()) {
        const { key: storageKey, ...stored } = await storeFile(new Blob([bytes]).stream(), 100_000);
        await tx.callFile.create({
          data: {
            ...{ documentId: id, number: index + 1, note, fileName, mediaType: mediaTypeOf(fileName) },
            ...{ ...stored, storageKey, uploadedById: manager.id, uploadedAt: at },
          },
        });
        const event = index === 0 ? "call.addFile" : "call.correctFile";
        const data = { slug: call.slug, words: title, fileName, ...(note && { note }) };
        told.push({ callId: call.id, ...doer(manager), event, at, data });
      }
    }
  return told;
}
