import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { type OpinionVerdict, opinionGrid } from "@/server/domain/opinion/schema";
import { daysAfter } from "../dates";
import { partners } from "../places";
import { draftedText, opinionTexts } from "../texts/opinions";
import { named, typographic } from "../texts/typography";
import type { Filed, World } from "./filed";
import type { DatedOpinion } from "./opinion-round";

export interface OpinionRows {
  requests: Prisma.OpinionRequestCreateManyInput[];
  opinions: Prisma.OpinionCreateManyInput[];
}

/** Who gives the opinion for a country; before Passerelle, the service as such. */
export function authorOf(filed: Filed, country: string, { team }: World): { id: string | null; name: string } {
  const [adviser] = team.advisersOf(country);
  return adviser && !filed.isPast ? adviser : { id: null, name: "SCAC de Bamako" };
}

/** The requests to the embassies and what they answered. */
export function opinionRows(filed: Filed, world: World): OpinionRows {
  const asked = filed.opinions.map((opinion) => ({ ...opinion, requestId: randomUUID() }));
  return {
    requests: asked.map(({ requestId, country, requestedAt, isDrafted }) => ({
      ...{ id: requestId, applicationId: filed.id, country, requestedAt, dueAt: filed.call.opinionsDueAt },
      ...(isDrafted && {
        draft: { verdict: "favourable", text: typographic(draftedText), grid: gridOf("favourable", filed.pick) },
        draftSavedAt: daysAfter(world.now, -2),
      }),
    })),
    opinions: asked.flatMap((opinion) => issuedRows(filed, opinion, world)),
  };
}

function issuedRows(
  filed: Filed,
  opinion: DatedOpinion & { requestId: string },
  world: World,
): OpinionRows["opinions"] {
  const author = authorOf(filed, opinion.country, world);
  return opinion.issued.map(({ verdict, at }, index) => ({
    ...{ requestId: opinion.requestId, version: index + 1, verdict, issuedAt: at },
    text: textOf(filed, opinion.country, verdict),
    grid: gridOf(verdict, filed.pick),
    authorId: author.id,
    authorName: author.name,
  }));
}

function textOf({ dossier, pick }: Filed, country: string, verdict: OpinionVerdict): string {
  const partner = dossier.partners.map((key) => partners[key]).find((one) => one.country === country);
  const texts = opinionTexts[verdict];
  const text = named(texts[pick % texts.length] ?? texts[0], partner ?? { place: "", the: "" });
  return typographic(text.charAt(0).toUpperCase() + text.slice(1));
}

const middle: Record<OpinionVerdict, number> = { favourable: 4, favourableWithReservations: 3, unfavourable: 2 };

/** Grades around the verdict; now and then one is left out, which is an answer too. */
function gridOf(verdict: OpinionVerdict, pick: number) {
  const grade = (shift: number) => Math.min(5, Math.max(1, middle[verdict] + ((pick + shift) % 3) - 1));
  return opinionGrid.parse({
    partnerSolidity: grade(0),
    localRelevance: grade(1),
    feasibility: grade(2),
    coherenceWithCooperationPolicy: middle[verdict] + 1,
    sustainability: pick % 4 === 0 ? null : grade(4),
  });
}
