"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup, ButtonLink } from "@/app/_components/button";
import { failureOf, trpc } from "@/app/_trpc/client";
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
  const failures = useTranslations("failures");
  const locale = useLocale();
  const router = useRouter();
  const [told, setTold] = useState<{ tone: "success" | "warning" | "error"; text: string } | null>(null);
  const isUnderWay = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  async function confirm({ subject, id, version, title }: ReviewedRecord) {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      const result = await trpc.entry.review.mutate({ subject, id, version });
      if (result.ok) setTold({ tone: "success", text: t("confirmed", { name: title }) });
      else {
        const at = formatDateTime(new Date(result.at), locale);
        setTold({ tone: "warning", text: t("changed", { by: result.by || t("someone"), at }) });
      }
      router.refresh();
    } catch (error) {
      setTold({ tone: "error", text: failures(failureOf(error)) });
    } finally {
      isUnderWay.current = false;
    }
    top.current?.focus();
  }

  return (
    <>
      <div ref={top} tabIndex={-1}>
        {told && (
          <Alert tone={told.tone} role={told.tone === "success" ? "status" : "alert"}>
            {told.text}
          </Alert>
        )}
      </div>
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
