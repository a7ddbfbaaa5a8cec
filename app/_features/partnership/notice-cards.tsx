import { useLocale, useTranslations } from "next-intl";
import { Card, CardGrid } from "@/app/_components/card";
import { DateOnly } from "@/app/_components/values";
import { themeLabel } from "@/app/_features/register/labels";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { ListedNotice } from "@/server/services/exchange/list-notices";
import { homeLabel, soughtLabel } from "./labels";
import { KindBadge, NoticeStatusBadge } from "./notice-badges";

/** The notices of the public list. */
export function NoticeCards({ notices }: { notices: readonly ListedNotice[] }) {
  return (
    <CardGrid>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </CardGrid>
  );
}

function NoticeCard({ notice }: { notice: ListedNotice }) {
  const t = useTranslations("exchange");
  const kinds = useTranslations("organisations.kind");
  const locale = useLocale();
  const { slug, kind, status, title, authority, authorityKind, departmentCode, home, themes, until } = notice;
  const isOpen = status === "published";
  return (
    <Card
      headingLevel={2}
      title={title}
      href={`/bourse/${slug}`}
      start={
        <p className="pas-row fr-mb-1w">
          <KindBadge kind={kind} />
          {!isOpen && <NoticeStatusBadge status={status} />}
        </p>
      }
      end={
        <p className="fr-card__detail">
          <span>
            {isOpen
              ? t.rich("until", { date: () => <DateOnly value={`${until}T12:00:00Z`} /> })
              : t.rich("endedOn", { date: () => <DateOnly value={notice.statusSince} /> })}
          </span>
        </p>
      }
    >
      <span>
        {authorityLabel({ name: authority, kind: authorityKind, departmentCode }, kinds(authorityKind))},{" "}
        {homeLabel(home, locale)}
      </span>
      <br />
      <span>
        {t("facts.looksIn")}
        {locale === "fr" ? "\u00a0: " : ": "}
        {soughtLabel(notice, locale)}
      </span>
      <br />
      <span className="pas-muted">{themes.map((theme) => themeLabel(theme, locale)).join(", ")}</span>
    </Card>
  );
}
