import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/app/_components/alert";
import { ButtonGroup, ButtonLink } from "@/app/_components/button";
import { DefinitionList } from "@/app/_components/definition-list";
import { Link } from "@/app/_components/link";
import { PageHeading } from "@/app/_components/page-heading";
import { Amount, DateTime } from "@/app/_components/values";
import { DeadlineLine } from "@/app/_features/application/deadline-line";
import { formatDateTime } from "@/i18n/format";
import { gate } from "@/server/auth/gate";
import { budgetOf } from "@/server/domain/application/budget";
import { yearsOf } from "@/server/domain/application/content";
import { printedCode, printedFingerprint } from "@/server/domain/receipt/code";
import { allows } from "@/server/domain/user/permissions";
import { receiptOf } from "@/server/services/receipt/receipt-of";

/** The receipt of the last submission, to be kept. */
export default async function ReceiptPage({ params }: { params: Promise<{ ref: string }> }) {
  const granted = await gate.application("application.read", (await params).ref);
  const { application, actor } = granted;
  const receipt = await receiptOf(granted);
  if (!receipt) notFound();
  const { content } = receipt;
  const { requested } = budgetOf(content, yearsOf(application.call));
  const t = await getTranslations("dossier.receipt");
  const words = await getTranslations("receipts");
  const code = printedCode(receipt.code);
  return (
    <>
      <PageHeading title={t("title")} />
      {allows("application.readUnsubmitted", actor, application) && <DeadlineLine application={application} />}
      <Alert tone="success" title={receipt.number}>
        <p>{t("mail")}</p>
      </Alert>
      <DefinitionList
        items={[
          { term: t("number"), description: receipt.number },
          { term: t("at"), description: <DateTime value={receipt.submittedAt} zone /> },
          { term: t("by"), description: receipt.submittedBy },
          ...(receipt.signedOff
            ? [
                {
                  term: words("signedOff"),
                  description: words("signedOffBy", {
                    by: receipt.signedOff.by,
                    date: formatDateTime(receipt.signedOff.at, await getLocale()),
                  }),
                },
              ]
            : []),
          { term: t("project"), description: content.project.title },
          { term: t("requested"), description: <Amount cents={requested.total} /> },
          {
            term: words("code"),
            description: (
              <>
                <code className="pas-code">{code}</code>
                <br />
                {words("codeHint")}{" "}
                <Link className="fr-link" href={`/verifier/${code}`}>
                  {words("checkIt")}
                </Link>
              </>
            ),
          },
          {
            term: words("fingerprint"),
            description: <code className="pas-code">{printedFingerprint(receipt.fingerprint)}</code>,
          },
        ]}
      />
      <ButtonGroup>
        {/* A file, not a page: the browser asks for it itself. */}
        <a className="fr-btn" href={`/dossiers/${application.ref}/recepisse.pdf`} download>
          {words("download")}
        </a>
        <ButtonLink variant="secondary" href={`/dossiers/${application.ref}`}>
          {t("follow")}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
