"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, ButtonGroup, ButtonLink } from "@/app/_components/button";
import { useOutcomeAbove } from "@/app/_features/answering/use-outcome-above";
import { trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import type { ReviewInput } from "@/server/domain/register/correction";

interface ReviewedRecord extends ReviewInput {
  slug: string;
  title: string;
  /** What changed. */
  shown: ReactNode;
}

/** The corrections of authorities, each to confirm, or to correct on a page of its own. What became of the last is told above. */
export function ReviewButtons({ records }: { records: ReviewedRecord[] }) {
  const t = useTranslations("entries.desk");
  const locale = useLocale();
  const { above, tell } = useOutcomeAbove();

  const confirm = ({ subject, id, version, title }: ReviewedRecord) =>
    tell(async () => {
      const result = await trpc.entry.review.mutate({ subject, id, version });
      if (result.ok) return { tone: "success", text: t("confirmed", { name: title }) };
      const at = formatDateTime(new Date(result.at), locale);
      return { tone: "warning", text: t("changed", { by: result.by || t("someone"), at }) };
    });

  return (
    <>
      {above}
      {records.map((record) => (
        <section key={record.id} aria-labelledby={`relire-${record.id}`} className="pas-panel pas-block">
          <h2 id={`relire-${record.id}`} className="fr-h5">
            {record.title}
          </h2>
          {record.shown}
          <ButtonGroup>
            <Button
              type="button"
              aria-label={t("confirmNamed", { name: record.title })}
              onClick={() => void confirm(record)}
            >
              {t("confirm")}
            </Button>
            <ButtonLink
              variant="secondary"
              href={`/avis/repertoire/${record.slug}`}
              aria-label={t("correctNamed", { name: record.title })}
            >
              {t("correct")}
            </ButtonLink>
          </ButtonGroup>
        </section>
      ))}
    </>
  );
}
