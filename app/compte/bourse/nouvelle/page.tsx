import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/app/_components/breadcrumb";
import { PageHeading } from "@/app/_components/page-heading";
import { NoticeEditor } from "@/app/_features/partnership/notice-editor";
import { gate } from "@/server/auth/gate";
import { parisDay } from "@/server/domain/paris-time";
import { writingFor } from "@/server/services/exchange/writing-for";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exchange"))("form.new") };
}

/** Begins a notice. Whoever is of no authority is led to where one joins one. */
export default async function NewNoticePage() {
  const { actor } = await gate.space("exchange.open");
  const authorities = await writingFor(actor);
  const [first] = authorities;
  if (!first) redirect("/compte/bourse");
  const t = await getTranslations("exchange");
  return (
    <>
      <Breadcrumb items={[{ label: t("mine.title"), href: "/compte/bourse" }]} current={t("form.new")} />
      <PageHeading title={t("form.new")} lead={t("form.lead")} />
      <NoticeEditor
        authorities={authorities.map(({ id, name, ...facts }) => ({ value: id, label: name, ...facts }))}
        values={{
          ...{ kind: "request", title: "", sought: "", offered: "", themes: [], country: "", region: "" },
          ...{ population: first.population === null ? "" : String(first.population), languages: ["fr"], until: "" },
        }}
        today={parisDay(new Date())}
      />
    </>
  );
}
