import { randomUUID } from "node:crypto";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import type { Filed, Rows } from "./rows";

const day = 86_400_000;

const reasons: Record<OpinionVerdict, string> = {
  favourable:
    "Le partenaire est solide et connu du service. Le besoin est réel, le calendrier tient compte de la saison des pluies et la commune a déjà voté sa part.",
  favourableWithReservations:
    "Le projet est utile, mais la gestion après travaux reste à écrire : qui paie l’entretien, et avec quelles recettes ? À préciser avant la convention.",
  unfavourable:
    "Le partenaire traverse un changement d’exécutif et n’a pas confirmé sa part. Une mission de préparation paraît nécessaire avant tout engagement.",
};

function verdictOf({ dossier }: Filed): OpinionVerdict {
  if (dossier.status === "rejected") return "unfavourable";
  return dossier.requested % 3 === 0 ? "favourableWithReservations" : "favourable";
}

const names: Record<string, string> = {
  ML: "Awa Konaté",
  SN: "Thomas Girard",
  BJ: "Noëlle Dossou",
  TG: "Noëlle Dossou",
  MG: "Luc Rakoto",
  MA: "Salma Idrissi",
};

/** The embassy was asked when the dossier was admitted, and has answered unless the dossier still waits for it. */
export function opinionRows(rows: Rows, filed: Filed): void {
  const { id, dossier, call, path } = filed;
  const asked = path.find(({ event }) => event === "askOpinions");
  if (!asked) return;
  const requestId = randomUUID();
  rows.opinionRequests.push({
    id: requestId,
    applicationId: id,
    country: dossier.country,
    requestedAt: asked.at,
    dueAt: call.opinionsDueAt,
  });
  if (dossier.status === "underOpinion") return;
  const verdict = verdictOf(filed);
  const grade = { favourable: 4, favourableWithReservations: 3, unfavourable: 2 }[verdict];
  const next = path.find(({ event }) => event === "startReview")?.at ?? asked.at;
  const issuedAt = new Date(Math.max(asked.at.getTime() + 60_000, next.getTime() - day));
  const authorName = names[dossier.country] ?? "Service de coopération";
  rows.opinions.push({
    requestId,
    version: 1,
    verdict,
    text: reasons[verdict],
    grid: {
      partnerSolidity: grade,
      localRelevance: Math.min(5, grade + 1),
      feasibility: grade,
      coherenceWithCooperationPolicy: 4,
      sustainability: null,
    },
    authorName,
    issuedAt,
  });
  rows.journal.push({
    applicationId: id,
    callId: call.id,
    event: "opinion.issued",
    actorName: authorName,
    at: issuedAt,
    data: { country: dossier.country, verdict, version: 1 },
  });
}
