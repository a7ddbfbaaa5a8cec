import { useTranslations } from "next-intl";
import { DefinitionList } from "@/app/_components/definition-list";
import { Link } from "@/app/_components/link";
import { DateTime } from "@/app/_components/values";
import { printedCode, printedFingerprint } from "@/server/domain/receipt/code";
import type { CheckedReceipt } from "@/server/services/receipt/check-receipt";

/** What stands on a receipt, as the records have it: to be held against the paper. */
export function CheckedFacts({ code, receipt }: { code: string; receipt: CheckedReceipt }) {
  const t = useTranslations("receipts");
  const { number, authority, call, submittedAt, version, versions, fingerprint } = receipt;
  const { name, departmentCode } = authority;
  return (
    <DefinitionList
      items={[
        { term: t("number"), description: <strong>{number}</strong> },
        { term: t("authority"), description: departmentCode ? `${name} (${departmentCode})` : name },
        {
          term: t("call"),
          description: (
            <Link className="fr-link" href={`/appels/${call.slug}`}>
              {t("pdf.call", { title: call.title, code: call.code })}
            </Link>
          ),
        },
        { term: t("submittedAt"), description: <DateTime value={submittedAt} zone /> },
        { term: t("version"), description: t("verify.versionOf", { version, versions }) },
        { term: t("code"), description: <Code text={printedCode(code)} /> },
        { term: t("fingerprint"), description: <Code text={printedFingerprint(fingerprint)} /> },
      ]}
    />
  );
}

const Code = ({ text }: { text: string }) => <code className="pas-code">{text}</code>;
