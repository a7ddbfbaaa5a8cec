"use client";

import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/link";
import { useOutcomeAbove } from "@/app/_features/answering/use-outcome-above";
import { trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import type { RequestAnswer, RequestSide } from "@/server/domain/register/request";
import { RequestCard } from "./request-card";

/** A request as those who answer it read it. */
export interface ShownRequest {
  id: string;
  french: string;
  /** Where its entry is; null while it has none. */
  frenchSlug: string | null;
  foreignName: string;
  side: RequestSide;
  by: string;
  email: string;
  message: string;
  others: number;
  /** ISO. */
  confirmedAt: string;
  facts: { term: string; description: string }[];
  /** The authority that it most probably is; null for a new one. */
  suggested: string | null;
  resembling: { id: string; slug: string; name: string; why: string }[];
}

/** The requests to answer, one form each. */
export function RequestAnswers({ requests }: { requests: readonly ShownRequest[] }) {
  const t = useTranslations("requests.moderate");
  const locale = useLocale();
  const { above, tell } = useOutcomeAbove();

  const answer = (request: ShownRequest, given: RequestAnswer) =>
    tell(async () => {
      const result = await trpc.registerRequest.answer.mutate(given);
      if (result.ok) {
        const see = result.outcome !== "refused" && <Link href={`/repertoire/${result.slug}`}>{t("see")}</Link>;
        const text = (
          <p>
            {t(`done.${result.outcome}`, { name: request.foreignName })} {see}
          </p>
        );
        return { tone: "success", text };
      }
      if (result.reason === "otherCountry") return { tone: "warning", text: t("otherCountry") };
      const at = formatDateTime(new Date(result.at), locale);
      return { tone: "warning", text: t("alreadyAnswered", { by: result.by, at, outcome: result.outcome }) };
    });

  return (
    <>
      {above}
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} onAnswer={(given) => answer(request, given)} />
      ))}
    </>
  );
}
