import type { z } from "zod";
import { sum } from "@/server/domain/money";
import type { call, callSummary } from "@/server/domain/public-api/calls";
import { appUrl } from "@/server/links";
import type { PublicCallSummary } from "@/server/services/call/list-public";
import type { ShownCall } from "@/server/services/call/show-call";
import { apiUrl } from "./addresses";

const addressesOf = (slug: string) => ({ href: apiUrl(`/calls/${slug}`), page: appUrl(`/appels/${slug}`) });

export const callSummaryOf = ({
  opensAt,
  closesAt,
  daysLeft: _,
  ...facts
}: PublicCallSummary): z.infer<typeof callSummary> => ({
  ...facts,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
  ...addressesOf(facts.slug),
});

/** @returns null for one that is not published. */
export function callOf(shown: ShownCall): z.infer<typeof call> | null {
  const { slug, code, kind, title, summary, description, countries, themes, firstYear, envelopes, phase } = shown;
  if (phase === "draft" || !shown.publishedAt) return null;
  return {
    ...{ slug, code, kind, title, summary, description, countries, themes, firstYear, envelopes, phase },
    envelopeCents: sum(envelopes.map(({ amountCents }) => amountCents)),
    opensAt: shown.opensAt.toISOString(),
    closesAt: shown.closesAt.toISOString(),
    opinionsDueAt: shown.opinionsDueAt.toISOString(),
    publishedAt: shown.publishedAt.toISOString(),
    resultsNotifiedAt: shown.resultsNotifiedAt?.toISOString() ?? null,
    awards: apiUrl("/awards", { appel: slug }),
    ...addressesOf(slug),
  };
}
