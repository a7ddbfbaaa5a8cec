import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { ButtonLink } from "@/app/_components/button";
import type { Doubt, Lack } from "@/server/domain/call/publication";

/** What a draft call still needs before it can be published, and where to write it. */
export function LacksPanel({ lacks, href }: { lacks: readonly Lack[]; href: string }) {
  const t = useTranslations("call-admin.publish");
  return (
    <section aria-labelledby="manque" className="pas-panel pas-block">
      <h2 id="manque" className="fr-h5">
        {t("lacking")}
      </h2>
      <ul>
        {lacks.map((lack) => (
          <li key={lack}>{t(`lacks.${lack}`)}</li>
        ))}
      </ul>
      <ButtonLink href={href}>{t("complete")}</ButtonLink>
    </section>
  );
}

/** What is to be read again before a draft call is published; nothing while nothing is. */
export function DoubtsAlert({ doubts }: { doubts: readonly Doubt[] }) {
  const t = useTranslations("call-admin.publish");
  if (doubts.length === 0) return null;
  return (
    <Alert tone="warning" title={t("doubtsTitle")}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{t(`doubts.${doubt}`)}</li>
        ))}
      </ul>
    </Alert>
  );
}
