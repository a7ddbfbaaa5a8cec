import "server-only";
import { createTranslator } from "next-intl";
import { encodeQR } from "qr";
import { formatAmount, formatDateTime } from "@/i18n/format";
import { messages } from "@/messages";
import { budgetOf } from "@/server/domain/application/budget";
import { yearsOf } from "@/server/domain/application/content";
import { countryName } from "@/server/domain/country/names";
import type { Locale } from "@/server/domain/locale";
import { authorityLabel } from "@/server/domain/organisation/label";
import { parisDay } from "@/server/domain/paris-time";
import { printedCode, printedFingerprint } from "@/server/domain/receipt/code";
import { appUrl } from "@/server/links";
import type { LoadedApplication } from "@/server/services/application/load";
import type { VersionReceipt } from "@/server/services/receipt/receipt-of";
import { typeset } from "./typst";

/** The receipt of a submitted version as a tagged PDF, in the reader's language. */
export function receiptPdf(application: LoadedApplication, receipt: VersionReceipt, locale: Locale): Buffer {
  return typeset("receipt.typ", receiptData(application, receipt, locale));
}

/** All that the document says: the template only sets it. */
export function receiptData(application: LoadedApplication, receipt: VersionReceipt, locale: Locale) {
  const { receipts, dossier, organisations } = messages[locale];
  const t = createTranslator({ locale, namespace: "receipts", messages: { receipts } });
  const kinds = createTranslator({ locale, namespace: "organisations.kind", messages: { organisations } });
  const words = createTranslator({ locale, namespace: "dossier", messages: { dossier } });
  const { lead, call } = application;
  const { content, submittedAt, number, version } = receipt;
  const years = yearsOf(call);
  const budget = budgetOf(content, years);
  const amount = (cents: number) => formatAmount(cents, locale);
  const code = printedCode(receipt.code);
  const address = appUrl(`/verifier/${code}`);
  const day = parisDay(submittedAt).split("-").map(Number);
  const fact = (term: string, description: string) => ({ term, description });
  const row = (name: string, { perYear, total }: typeof budget.requested) => [name, ...[...perYear, total].map(amount)];
  return {
    lang: locale,
    date: { year: day[0], month: day[1], day: day[2] },
    publisher: t("pdf.publisher"),
    title: t("pdf.title", { number }),
    lead: t("pdf.lead", { version, date: formatDateTime(submittedAt, locale) }),
    numberLabel: t("number"),
    number,
    factsTitle: t("pdf.facts"),
    facts: [
      fact(t("authority"), authorityLabel(lead, kinds(lead.kind))),
      ...(lead.siren ? [fact(t("pdf.siren"), lead.siren)] : []),
      fact(t("call"), t("pdf.call", { title: call.title, code: call.code })),
      fact(t("submittedAt"), t("parisTime", { date: formatDateTime(submittedAt, locale) })),
      ...(receipt.submittedBy ? [fact(t("pdf.by"), receipt.submittedBy)] : []),
      ...(receipt.signedOff
        ? [
            fact(
              t("signedOff"),
              t("signedOffBy", { by: receipt.signedOff.by, date: formatDateTime(receipt.signedOff.at, locale) }),
            ),
          ]
        : []),
      fact(t("version"), String(version)),
      fact(t("pdf.project"), content.project.title),
      fact(
        t("pdf.partners"),
        content.partners.map((partner) => `${partner.name} (${countryName(partner.country, locale)})`).join(", "),
      ),
    ],
    amountsTitle: t("pdf.amounts"),
    amounts: {
      columns: [t("pdf.what"), ...years.map(String), t("pdf.total")],
      rows: [row(t("pdf.requested"), budget.requested), row(t("pdf.expenditure"), budget.expenditure)],
    },
    attachmentsTitle: t("pdf.attachments"),
    attachments: receipt.attachments.map(({ kind, fileName }) =>
      t("pdf.attachment", { kind: words(`attachments.kinds.${kind}`), name: fileName }),
    ),
    verifyTitle: t("pdf.verify"),
    verifyText: t("pdf.verifyText"),
    code,
    address,
    shownAddress: address.replace(/^https?:\/\//, ""),
    qr: encodeQR(address, "svg", { ecc: "medium", border: 2 }),
    qrAlt: t("pdf.qrAlt", { address }),
    fingerprintLabel: t("pdf.fingerprint"),
    fingerprint: printedFingerprint(receipt.fingerprint),
  };
}
