import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/app/_components/client-messages";
import { EmptyState } from "@/app/_components/empty-state";
import { placeLabel, themeLabel } from "@/app/_features/register/labels";
import { formatPercent } from "@/i18n/format";
import { regionName } from "@/server/domain/country/regions";
import { authorityLabel } from "@/server/domain/organisation/label";
import { isProbablySame, type Resembling, reasonsFor } from "@/server/domain/register/resemblance";
import type { RequestToAnswer } from "@/server/services/register-request/list";
import { RequestAnswers, type ShownRequest } from "./request-answers";

/** The requests that wait for this person; `total` also counts those beyond the list. */
export function RequestsToAnswer({ requests, total }: { requests: readonly RequestToAnswer[]; total: number }) {
  const t = useTranslations("requests.moderate");
  const beyond = total - requests.length;
  const shown = useShownRequests(requests);
  return (
    <>
      <ClientMessages namespaces={["requests", "failures"]}>
        <RequestAnswers requests={shown} />
      </ClientMessages>
      {requests.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {beyond > 0 && <p>{t("more", { count: beyond })}</p>}
    </>
  );
}

function useShownRequests(requests: readonly RequestToAnswer[]): ShownRequest[] {
  const t = useTranslations("requests.moderate");
  const register = useTranslations("register");
  const kinds = useTranslations("organisations.kind");
  const locale = useLocale();
  const why = (one: Resembling, foreignId: string | null) =>
    [
      ...(one.region === "" ? [] : [regionName(one.region, locale)]),
      ...reasonsFor(one).map((reason) =>
        t(`reasons.${reason}`, {
          year: one.togetherSince ?? 0,
          likeness: formatPercent(Math.round(one.likeness * 10_000), locale),
        }),
      ),
      ...(one.id === foreignId ? [t("chosen")] : []),
    ].join(", ");
  return requests.map(({ french, resembling, ...request }) => ({
    ...{ id: request.id, foreignName: request.foreignName, message: request.message, others: request.others },
    french: authorityLabel(french, kinds(french.kind)),
    frenchSlug: french.slug,
    side: request.side,
    by: t("by", { name: request.contactName, role: request.contactRole }),
    email: request.contactEmail,
    confirmedAt: request.confirmedAt.toISOString(),
    facts: [
      {
        term: t("facts.where"),
        description: [request.place, placeLabel(request.country, request.region, locale)].filter(Boolean).join(", "),
      },
      { term: t("facts.kind"), description: register(`kind.${request.kind}`) },
      { term: t("facts.since"), description: String(request.sinceYear) },
      { term: t("facts.themes"), description: request.themes.map((theme) => themeLabel(theme, locale)).join(", ") },
    ],
    suggested:
      request.foreignId ?? resembling.find((one) => one.togetherSince !== null || isProbablySame(one))?.id ?? null,
    resembling: resembling.map((one) => ({
      ...{ id: one.id, slug: one.slug, name: one.name, why: why(one, request.foreignId) },
    })),
  }));
}
