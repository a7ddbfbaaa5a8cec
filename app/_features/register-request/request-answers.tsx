"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Link } from "@/app/_components/link";
import { failureOf, trpc } from "@/app/_trpc/client";
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

type Outcome = { tone: "success" | "warning" | "error"; text: ReactNode };

/** The requests to answer, one form each. What became of the last answer is told above, where the focus goes. */
export function RequestAnswers({ requests }: { requests: readonly ShownRequest[] }) {
  const t = useTranslations("requests.moderate");
  const failures = useTranslations("failures");
  const locale = useLocale();
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const top = useRef<HTMLDivElement>(null);

  async function answer(request: ShownRequest, given: RequestAnswer): Promise<void> {
    try {
      const result = await trpc.registerRequest.answer.mutate(given);
      if (!result.ok && result.reason === "otherCountry") setOutcome({ tone: "warning", text: t("otherCountry") });
      else if (!result.ok) {
        const at = formatDateTime(new Date(result.at), locale);
        setOutcome({ tone: "warning", text: t("alreadyAnswered", { by: result.by, at, outcome: result.outcome }) });
      } else {
        const name = request.foreignName;
        const see = result.outcome !== "refused" && <Link href={`/repertoire/${result.slug}`}>{t("see")}</Link>;
        setOutcome({
          tone: "success",
          text: (
            <p>
              {t(`done.${result.outcome}`, { name })} {see}
            </p>
          ),
        });
      }
      router.refresh();
    } catch (error) {
      setOutcome({ tone: "error", text: failures(failureOf(error)) });
    }
    top.current?.focus();
  }

  return (
    <>
      <div ref={top} tabIndex={-1}>
        {outcome && (
          <Alert tone={outcome.tone} role={outcome.tone === "success" ? "status" : "alert"}>
            {outcome.text}
          </Alert>
        )}
      </div>
      {requests.map((request) => (
        <RequestCard key={request.id} request={request} onAnswer={(given) => answer(request, given)} />
      ))}
    </>
  );
}
