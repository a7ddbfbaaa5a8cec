import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { Link } from "@/app/_components/link";
import { Tags } from "@/app/_components/tag";
import { DateOnly } from "@/app/_components/values";
import { themeLabel } from "@/app/_features/register/labels";
import { formatNumber } from "@/i18n/format";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { LoadedNotice } from "@/server/services/exchange/load-notice";
import { homeLabel, languagesLabel, soughtLabel } from "./labels";

/** What a notice says, as everybody reads it. Names nobody. */
export function NoticeBody({ notice }: { notice: LoadedNotice }) {
  const t = useTranslations("exchange");
  const kinds = useTranslations("organisations.kind");
  const locale = useLocale();
  const { authority, content } = notice;
  const name = authorityLabel(authority, kinds(authority.kind));
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t("facts.authority"),
            description: authority.entry ? <Link href={`/repertoire/${authority.entry}`}>{name}</Link> : name,
          },
          { term: t("facts.where"), description: homeLabel(authority, locale) },
          { term: t("facts.looksIn"), description: soughtLabel(content, locale) },
          {
            term: t("facts.population"),
            description: content.population === null ? null : formatNumber(content.population, locale),
          },
          { term: t("facts.languages"), description: languagesLabel(content.languages, locale) },
          {
            term: t("facts.until"),
            description: content.until && <DateOnly value={`${content.until}T12:00:00Z`} />,
          },
        ]}
      />
      {content.themes.length > 0 && (
        <Tags
          tags={content.themes.map((theme) => ({ label: themeLabel(theme, locale), href: `/bourse?theme=${theme}` }))}
        />
      )}
      <section className="pas-prose fr-mt-4w">
        <h2>{t("sought")}</h2>
        <p className="pas-text">{content.sought}</p>
        <h2>{t("offered")}</h2>
        <p className="pas-text">{content.offered}</p>
      </section>
    </>
  );
}
