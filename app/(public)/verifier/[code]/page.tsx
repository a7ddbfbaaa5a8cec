import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { AmountForm } from "@/app/_features/receipt/amount-form";
import { CheckedFacts } from "@/app/_features/receipt/checked-facts";
import { CodeForm } from "@/app/_features/receipt/code-form";
import { parseEuros } from "@/server/domain/money-text";
import { printedCode, readReceiptCode } from "@/server/domain/receipt/code";
import { checkReceipt } from "@/server/services/receipt/check-receipt";

interface Props {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ montant?: string | string[] }>;
}

/** Addresses that hold a code are nobody's business but their holder's. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("receipts.verify"))("title"), robots: { index: false, follow: false } };
}

/** What the records say of the receipt with this code, for whoever was shown it. */
export default async function VerifiedPage({ params, searchParams }: Props) {
  const t = await getTranslations("receipts.verify");
  const typed = decoded((await params).code).slice(0, 200);
  const read = readReceiptCode(typed);
  if (!read.ok) {
    return (
      <>
        <PageHeading title={t("title")} lead={t("lead")} />
        <CodeForm typed={typed} refused={read} />
      </>
    );
  }
  const { montant } = await searchParams;
  const amount = typeof montant === "string" ? montant.slice(0, 40) : undefined;
  const receipt = await checkReceipt(read.code, amount === undefined ? null : parseEuros(amount, await getLocale()));
  if (!receipt) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Alert tone="error" title={t("unknownTitle")} role="status">
          <p>{t("unknown", { code: printedCode(read.code) })}</p>
        </Alert>
        <CodeForm typed={printedCode(read.code)} />
      </>
    );
  }
  return (
    <>
      <PageHeading title={t("checkedTitle", { number: receipt.number })} />
      {receipt.isIntact ? (
        <Alert tone="success" title={t("genuineTitle")}>
          <p>{t("genuine")}</p>
        </Alert>
      ) : (
        <Alert tone="error" title={t("alteredTitle")}>
          <p>{t("altered")}</p>
        </Alert>
      )}
      {receipt.versions > receipt.version && (
        <Alert tone="info">{t("newer", { count: receipt.versions - receipt.version })}</Alert>
      )}
      <CheckedFacts code={read.code} receipt={receipt} />
      <AmountForm typed={amount} isRight={receipt.amountIsRight} />
      <p className="pas-muted">{t("privacy")}</p>
      <p>
        <Link className="fr-link" href="/verifier">
          {t("again")}
        </Link>
      </p>
    </>
  );
}

/** What the address holds, as far as it is one. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
