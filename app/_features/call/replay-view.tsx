import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Figure, Figures } from "@/app/_components/figure";
import { Link } from "@/app/_components/link";
import { TabLinks } from "@/app/_components/tab-links";
import { Amount, NumberText } from "@/app/_components/values";
import { FindingText, useFindingSentence } from "@/app/_features/application/finding-text";
import { formatAmount } from "@/i18n/format";
import { passes, type Replay, type ReplayedDossier } from "@/server/domain/call/replay";

const tabs = ["all", "passing", "against"] as const;
export type ReplayTab = (typeof tabs)[number];
export const isReplayTab = (value: unknown): value is ReplayTab => (tabs as readonly unknown[]).includes(value);

const isIn: Record<ReplayTab, (dossier: ReplayedDossier) => boolean> = {
  all: () => true,
  passing: passes,
  against: (dossier) => !passes(dossier),
};

/** What the rules would have made of a past call: the four numbers, then each dossier. */
export function ReplayView(props: { result: Replay; tab: ReplayTab; hrefOf(tab: ReplayTab): string }) {
  const { result, tab, hrefOf } = props;
  const t = useTranslations("replay");
  const locale = useLocale();
  const { filed, passing, awarded, awardedWithin, dossiers, untried } = result;
  const amount = (cents: number) => ({ amount: formatAmount(cents, locale) });
  const rows = dossiers.filter(isIn[tab]);
  return (
    <>
      <Figures>
        <Figure
          value={<NumberText value={filed.count} />}
          label={t("filed", { count: filed.count })}
          detail={t("asked", amount(filed.cents))}
        />
        <Figure
          value={<NumberText value={passing.count} />}
          label={t("passing", { count: passing.count })}
          detail={t("asked", amount(passing.cents))}
        />
        <Figure
          value={<NumberText value={awarded.count} />}
          label={t("awarded", { count: awarded.count })}
          detail={t("granted", amount(awarded.cents))}
        />
        <Figure
          value={<NumberText value={awardedWithin.count} />}
          label={t("awardedWithin", { count: awardedWithin.count })}
          detail={t("cost", amount(awardedWithin.cents))}
        />
      </Figures>
      <p className="pas-muted pas-readable">{t("how")}</p>
      {untried.length > 0 && (
        <div className="fr-alert fr-alert--info fr-alert--sm pas-block">
          <p>{t("untriedIntro", { count: untried.length })}</p>
          <ul>
            {untried.map((rule) => (
              <li key={rule}>{t(`untried.${rule}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <TabLinks
        label={t("filter")}
        items={tabs.map((one) => ({
          href: hrefOf(one),
          label: t(`tabs.${one}`),
          current: one === tab,
          count: dossiers.filter(isIn[one]).length,
        }))}
      />
      <ReplayTable rows={rows} />
    </>
  );
}

function ReplayTable({ rows }: { rows: ReplayedDossier[] }) {
  const t = useTranslations("replay");
  return (
    <DataTable
      caption={t("caption", { count: rows.length })}
      rows={rows}
      rowKey={({ ref }) => ref}
      stacked
      empty={<EmptyState title={t("empty")} />}
      columns={[
        {
          key: "dossier",
          header: t("columns.dossier"),
          cell: ({ ref, number, title }) => (
            <>
              <Link href={`/instruction/${ref}`}>{title || ref}</Link>
              <br />
              <span className="pas-muted pas-number">{number}</span>
            </>
          ),
        },
        { key: "authority", header: t("columns.authority"), cell: ({ authority }) => authority },
        {
          key: "requested",
          header: t("columns.requested"),
          numeric: true,
          cell: ({ requestedCents }) => <Amount cents={requestedCents} />,
        },
        { key: "max", header: t("columns.max"), numeric: true, cell: ({ maxCents }) => <Amount cents={maxCents} /> },
        {
          key: "awarded",
          header: t("columns.awarded"),
          numeric: true,
          cell: ({ awardedCents }) => <Amount cents={awardedCents} />,
        },
        { key: "verdict", header: t("columns.verdict"), cell: (dossier) => <ReplayVerdict dossier={dossier} /> },
      ]}
    />
  );
}

function ReplayVerdict({ dossier: { against, toAdd } }: { dossier: ReplayedDossier }) {
  const t = useTranslations("replay");
  const sentence = useFindingSentence();
  const list = new Intl.ListFormat(useLocale()).format(toAdd.map((finding) => sentence(finding)));
  return (
    <>
      {against.length === 0 ? (
        t("passes")
      ) : (
        <ul className="fr-m-0">
          {against.map((finding) => (
            <li key={`${finding.code} ${finding.field} ${finding.subject ?? ""}`}>
              <FindingText finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {list !== "" && <p className="fr-text--sm pas-muted fr-m-0">{t("toAdd", { what: list })}</p>}
    </>
  );
}
