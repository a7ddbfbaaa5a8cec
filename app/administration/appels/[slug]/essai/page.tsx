import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { Button } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { SelectField } from "@/app/_components/select-field";
import { isReplayTab, ReplayView } from "@/app/_features/call/replay-view";
import { gate } from "@/server/auth/gate";
import { callsToTry, replayRules } from "@/server/services/call/replay-rules";

type Props = PageProps<"/administration/appels/[slug]/essai">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("replay"))("title") };
}

/** The rules of a call tried against the dossiers of a past one; the address holds the choice. */
export default async function ReplayPage({ params, searchParams }: Props) {
  const granted = await gate.call("call.manage", (await params).slug);
  const { slug, title } = granted.call;
  const [t, admin, { appel, etat }, calls] = await Promise.all([
    getTranslations("replay"),
    getTranslations("call-admin"),
    searchParams,
    callsToTry(granted),
  ]);
  const chosen = typeof appel === "string" ? appel : "";
  const result = chosen === "" ? null : await replayRules(granted, chosen);
  const address = `/administration/appels/${slug}/essai`;
  return (
    <>
      <Breadcrumb
        items={[
          { label: admin("home.title"), href: "/administration" },
          { label: admin("list.title"), href: "/administration/appels" },
          { label: title, href: `/administration/appels/${slug}` },
        ]}
        current={t("title")}
      />
      <PageHeading title={t("title")} lead={t("lead", { call: title })} />
      {calls.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <form method="get" action={address} className="pas-filters">
          <SelectField
            name="appel"
            label={t("past")}
            defaultValue={chosen}
            options={calls.map((call) => ({
              value: call.slug,
              label: t("option", { title: call.title, count: call.filed }),
            }))}
          />
          <Button variant={result ? "secondary" : "primary"}>{t("submit")}</Button>
        </form>
      )}
      {result && (
        <ReplayView
          result={result}
          tab={isReplayTab(etat) ? etat : "all"}
          hrefOf={(tab) => `${address}?${new URLSearchParams({ appel: chosen, ...(tab !== "all" && { etat: tab }) })}`}
        />
      )}
    </>
  );
}
