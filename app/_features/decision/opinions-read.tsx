import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/app/_components/disclosure";
import { formatDate } from "@/i18n/format";
import type { OpinionsView } from "@/server/services/opinion/opinions-of";
import { OpinionLines } from "./opinion-lines";

/** The opinions on a dossier: the verdict of each embassy, its reasons for who opens them. */
export function OpinionsRead({ opinions }: { opinions: OpinionsView }) {
  const t = useTranslations("decisions.panel");
  const locale = useLocale();
  return (
    <section aria-labelledby="avis" className="pas-section">
      <h2 id="avis" className="fr-h4">
        {t("opinions")}
      </h2>
      {opinions.asked.length === 0 && <p>{t("opinionsNone")}</p>}
      {opinions.asked.map(({ country, state, cameLate, versions }) => {
        const latest = versions?.[0];
        return (
          <div key={country} className="pas-block">
            <OpinionLines opinions={[{ country, state, cameLate, verdict: latest?.verdict ?? null }]} />
            {latest && (
              <Disclosure summary={t("readOpinion")}>
                <p className="pas-text">{latest.text}</p>
                <p className="pas-muted">
                  {t("by", { name: latest.authorName, date: formatDate(latest.issuedAt, locale) })}
                </p>
              </Disclosure>
            )}
          </div>
        );
      })}
    </section>
  );
}
