import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { SelectField } from "@/app/_components/select-field";
import { StatusBadge } from "@/app/_features/application/status-badge";
import { ComparisonView } from "@/app/_features/exchange/comparison-view";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { type Comparison, compareVersions, type VersionName } from "@/server/services/application/compare-versions";

interface Props {
  params: Promise<{ ref: string }>;
  searchParams: Promise<{ de?: string | string[]; a?: string | string[] }>;
}

/** How the address names what is not submitted yet. */
const unsubmitted = "saisie";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("compare"))("title")}, ${(await params).ref}` };
}

/** Two versions of a dossier side by side in words and amounts; the address says which two. */
export default async function ComparePage({ params, searchParams }: Props) {
  const granted = await gate.application("application.read", (await params).ref);
  const { application } = granted;
  const { de, a } = await searchParams;
  const comparison = await compareVersions(granted, { from: versionName(de), to: versionName(a) });
  if (!comparison) notFound();
  const t = await getTranslations("compare");
  const untitled = (await getTranslations("dossier.form"))("untitled");
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <span>
              <Link href={`/dossiers/${application.ref}`}>{application.number ?? application.ref}</Link> ·{" "}
              {application.lead.name}
            </span>{" "}
            <StatusBadge status={application.status} />
          </>
        }
        title={t("title")}
        lead={application.content.project.title || untitled}
      />
      {comparison === "single" ? (
        <EmptyState title={t("singleTitle")}>{t("single")}</EmptyState>
      ) : (
        <>
          <Choice path={`/dossiers/${application.ref}/comparaison`} comparison={comparison} />
          <ComparisonView
            changes={comparison.changes}
            totals={comparison.totals}
            questions={application.call.questions}
          />
        </>
      )}
    </>
  );
}

function versionName(value: string | string[] | undefined): VersionName | undefined {
  if (value === undefined || value === "") return undefined;
  // A name that means nothing is the name of no version.
  return value === unsubmitted ? "unsubmitted" : Number(value);
}

async function Choice({ path, comparison }: { path: string; comparison: Comparison }) {
  const t = await getTranslations("compare");
  const locale = await getLocale();
  const options = [
    ...(comparison.unsubmitted ? [{ value: unsubmitted, label: t("unsubmitted") }] : []),
    ...comparison.versions.map(({ number, submittedAt }) => ({
      value: String(number),
      label: t("version", { number, date: formatDateTime(submittedAt, locale) }),
    })),
  ];
  const nameOf = (name: VersionName) => (name === "unsubmitted" ? unsubmitted : String(name));
  return (
    <form method="get" action={path} className="pas-filters" aria-label={t("choose")}>
      <SelectField name="de" label={t("from")} defaultValue={nameOf(comparison.from)} options={options} />
      <SelectField name="a" label={t("to")} defaultValue={nameOf(comparison.to)} options={options} />
      <Button variant="secondary">{t("compare")}</Button>
    </form>
  );
}
