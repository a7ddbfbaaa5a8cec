import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { DateTime, EmailAddress } from "@/app/_components/values";
import type { OutboxMail } from "@/server/services/outbox/list-outbox";
import { FateBadge } from "./fate-badge";
import { useMailName } from "./mail-name";
import { SendAgain } from "./send-again";

/** One line for each mail: what it is, to whom, about which dossier, and what became of it. */
export function OutboxTable({ mails }: { mails: readonly OutboxMail[] }) {
  const t = useTranslations("outbox");
  const nameOf = useMailName();
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      stacked
      rows={mails}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>}
      columns={[
        { key: "what", header: t("what"), rowHeader: true, cell: ({ template }) => nameOf(template) },
        { key: "to", header: t("to"), cell: ({ recipient }) => <EmailAddress address={recipient} /> },
        {
          key: "dossier",
          header: t("dossier"),
          cell: ({ dossier }) => (dossier ? <Link href={`/instruction/${dossier.ref}`}>{dossier.number}</Link> : "–"),
        },
        { key: "when", header: t("when"), cell: ({ sentAt, createdAt }) => <DateTime value={sentAt ?? createdAt} /> },
        { key: "fate", header: t("fate"), cell: (mail) => <Fate mail={mail} /> },
      ]}
    />
  );
}

function Fate({ mail: { id, template, recipient, fate, tries, lastError, maySendAgain } }: { mail: OutboxMail }) {
  const t = useTranslations("outbox");
  const label = t("sendAgainLabel", { what: useMailName()(template), to: recipient });
  return (
    <>
      <FateBadge fate={fate} />
      {tries > 1 && <span className="pas-muted pas-line">{t("tries", { count: tries })}</span>}
      {lastError && fate !== "sent" && <span className="pas-muted pas-line">{t("answer", { words: lastError })}</span>}
      {maySendAgain && <SendAgain id={id} label={label} />}
    </>
  );
}
