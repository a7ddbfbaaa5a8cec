import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { storeFile } from "@/server/files/storage";
import { onePagePdf } from "./pdf";
import { attachedAt } from "./rows/applications";
import type { Filed, World } from "./rows/filed";

export interface FiledAttachment {
  kind: AttachmentKind;
  fileName: string;
  uploadedAt: Date;
  /** When a later version took its place. */
  replacedAt?: Date;
  /** Stands in the place of an earlier version. */
  replaces?: boolean;
  title: string;
  lines: string[];
}

const documents: Record<Exclude<AttachmentKind, "other">, { fileName: string; title: string; says: string }> = {
  councilResolution: {
    fileName: "deliberation.pdf",
    title: "Délibération",
    says: "L’assemblée approuve le projet et sa participation au plan de financement.",
  },
  partnerLetter: {
    fileName: "lettre-du-partenaire.pdf",
    title: "Lettre du partenaire",
    says: "Le partenaire confirme son engagement et sa contrepartie.",
  },
  cooperationAgreement: {
    fileName: "convention-de-cooperation.pdf",
    title: "Convention de coopération",
    says: "Les deux autorités conviennent de travailler ensemble pour trois ans.",
  },
  detailedBudget: { fileName: "budget-detaille.pdf", title: "Budget détaillé", says: "Détail des postes de dépense." },
};

/** What is attached to a dossier: all that its call asks for; one piece so far in an unfinished draft; nothing before Passerelle. */
export function attachmentsOf(filed: Filed): FiledAttachment[] {
  if (filed.isPast) return [];
  const kinds: (keyof typeof documents)[] = ["councilResolution", "partnerLetter"];
  if (filed.call.kind === "triennial") kinds.push("cooperationAgreement");
  if (filed.pick % 3 === 0) kinds.push("detailedBudget");
  const all = kinds.slice(0, filed.dossier.unfinished ? 1 : kinds.length).map(
    (kind, index): FiledAttachment => ({
      kind,
      fileName: documents[kind].fileName,
      uploadedAt: attachedAt(filed, index),
      title: documents[kind].title,
      lines: [
        filed.lead.name,
        filed.content.project.title,
        filed.call.title,
        "",
        documents[kind].says,
        "",
        "Document inventé pour la démonstration de Passerelle.",
      ],
    }),
  );
  const [resolution, ...others] = all;
  if (!resolution || filed.pick % 4 !== 1) return all;
  return [draftOf(resolution, filed), { ...resolution, replaces: true }, ...others];
}

/** Some attach the text that their council is to vote on, then the deliberation itself in its place. */
const draftOf = (resolution: FiledAttachment, { createdAt }: Filed): FiledAttachment => ({
  ...resolution,
  fileName: "projet-de-deliberation.pdf",
  title: "Projet de délibération",
  uploadedAt: new Date((createdAt.getTime() + resolution.uploadedAt.getTime()) / 2),
  replacedAt: resolution.uploadedAt,
});

/** Writes the files to the storage. @returns their rows. */
export const storeAttachments = (
  filed: Filed,
  attached: readonly FiledAttachment[],
  { team }: World,
): Promise<Prisma.AttachmentCreateManyInput[]> => {
  const seriesId = randomUUID();
  return Promise.all(
    attached.map(async ({ kind, fileName, uploadedAt, replacedAt, replaces, title, lines }) => {
      const { key, sizeBytes, sha256 } = await storeFile(new Blob([onePagePdf(title, lines)]).stream(), 100_000);
      const [author] = team.membersOf(filed.dossier.lead);
      return {
        id: randomUUID(),
        ...{ applicationId: filed.id, kind, fileName, uploadedAt, sizeBytes, sha256, storageKey: key },
        mediaType: "application/pdf",
        uploadedById: author?.id ?? null,
        ...((replaces || replacedAt) && { seriesId, removedAt: replacedAt ?? null }),
      };
    }),
  );
};
