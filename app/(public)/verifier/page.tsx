import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/app/_components/page-heading";
import { CodeForm } from "@/app/_features/receipt/code-form";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { printedCode, readReceiptCode } from "@/server/domain/receipt/code";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("receipts.verify");
  return publicPage({ title: t("title"), description: t("lead"), path: "/verifier" });
}

/** Where the code of a receipt is typed. A form that needs no script: the code comes back in the address. */
export default async function VerifyPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.slice(0, 200) : undefined;
  const read = typed === undefined ? undefined : readReceiptCode(typed);
  if (read?.ok) redirect(`/verifier/${printedCode(read.code)}`);
  const t = await getTranslations("receipts.verify");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <CodeForm typed={typed} refused={read} />
      <h2 className="fr-h5 fr-mt-6w">{t("what")}</h2>
      <p>{t("privacy")}</p>
    </>
  );
}
