"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { type Failure, failureOf, trpc } from "@/app/_trpc/client";
import { formatDateTime } from "@/i18n/format";
import { failuresTold, type LinkFailure } from "@/server/domain/resource/link-check";

interface CheckPanelProps {
  /** Whose address it is. */
  of?: "resource" | "network";
  slug: string;
  check: { checkedAt: string | null; status: number | null; failure: LinkFailure | null; failures: number } | null;
}

/** What came of the last look at an address elsewhere, and another look at once. */
export function CheckPanel({ of = "resource", slug, check }: CheckPanelProps) {
  const t = useTranslations("resource-admin");
  const reasons = useTranslations("resources.check");
  const failures = useTranslations("failures");
  const locale = useLocale();
  const router = useRouter();
  const [isChecking, setIsChecking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function look() {
    if (isChecking) return;
    setIsChecking(true);
    setFailure(null);
    try {
      await trpc[of].check.mutate({ slug });
      router.refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setIsChecking(false);
    }
  }

  const date = check?.checkedAt ? formatDateTime(new Date(check.checkedAt), locale) : null;
  const why = check?.failure && reasons(check.failure, { status: check.status ?? 0 });
  return (
    <section aria-labelledby="verification" className="pas-panel pas-block">
      <h2 id="verification" className="fr-h5">
        {t("sections.check")}
      </h2>
      <div role="status">
        {date === null && <p>{t("check.never")}</p>}
        {date !== null && !why && <p>{t("check.ok", { date })}</p>}
        {date !== null && why && check && (
          <p>
            <strong>{t("check.failing", { date, reason: why, failures: check.failures })}</strong>{" "}
            {check.failures >= failuresTold ? t("check.told") : t("check.notTold", { count: failuresTold })}
          </p>
        )}
      </div>
      {failure && <Alert tone="error">{failures(failure)}</Alert>}
      <Button type="button" variant="secondary" size="sm" aria-disabled={isChecking} onClick={() => void look()}>
        {t(isChecking ? "check.checking" : "check.now")}
      </Button>
    </section>
  );
}
