import { getTranslations } from "next-intl/server";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { DateTime, EmailAddress } from "@/app/_components/values";
import { EventName } from "@/app/_features/journal/event-name";
import { FateBadge } from "@/app/_features/outbox/fate-badge";
import { MailName } from "@/app/_features/outbox/mail-name";
import type { Granted } from "@/server/auth/grants";
import { isEditable } from "@/server/domain/application/status";
import { allows } from "@/server/domain/user/permissions";
import { journalOf, mailsOf, mailsShown, versionsOf } from "@/server/services/application/follow";

type Read = Granted<"application.read">;

/** The journal: what happened, by whom, when, and the words that went with it. */
export async function Journal({ granted }: { granted: Read }) {
  const t = await getTranslations("dossier");
  const journal = await getTranslations("journal");
  const copies = await getTranslations("copies");
  const deadlines = await getTranslations("deadlines");
  const lines = await journalOf(granted);
  return (
    <section aria-labelledby="journal">
      <h2 id="journal" className="fr-h5">
        {t("follow.journal")}
      </h2>
      <ol className="pas-timeline fr-raw-list">
        {lines.map((line) => (
          <li key={line.id}>
            <strong>
              <EventName event={line.event} />
            </strong>
            {typeof line.data.fileName === "string" && journal("of", { name: line.data.fileName })}
            {typeof line.data.party === "string" && journal("of", { name: line.data.party })}
            {typeof line.data.email === "string" && journal("of", { name: line.data.email })}
            {typeof line.data.copiedFrom === "string" && <> ({copies("from", { from: line.data.copiedFrom })})</>}
            {typeof line.data.toleranceMinutes === "number" && (
              <> ({deadlines("tolerated", { minutes: line.data.toleranceMinutes })})</>
            )}
            <span className="pas-muted">
              {" "}
              <DateTime value={line.at} />, {line.actorName || t("follow.system")}
            </span>
            {typeof line.data.words === "string" && line.data.words !== "" && (
              <blockquote className="pas-text">{line.data.words}</blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The mails about the dossier and what became of them. */
export async function Mails({ granted }: { granted: Read }) {
  const t = await getTranslations("dossier");
  const mails = await mailsOf(granted);
  return (
    <div className="pas-section">
      <h2 id="courriels" className="fr-h5">
        {t("follow.mails")}
      </h2>
      <DataTable
        caption={t("follow.mails")}
        captionHidden
        stacked
        rows={mails.slice(0, mailsShown)}
        rowKey={({ id }) => id}
        empty={<p>{t("follow.noMails")}</p>}
        columns={[
          {
            key: "what",
            header: t("follow.what"),
            cell: ({ template }) => <MailName template={template} />,
          },
          { key: "to", header: t("follow.recipient"), cell: ({ recipient }) => <EmailAddress address={recipient} /> },
          { key: "when", header: t("follow.when"), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
          {
            key: "fate",
            header: t("follow.fate"),
            cell: ({ status }) => <FateBadge fate={status} />,
          },
        ]}
      />
      {mails.length > mailsShown && <p className="pas-muted">{t("follow.mailsCut", { count: mailsShown })}</p>}
    </div>
  );
}

/** Every version as it was submitted, each to be read again. */
export async function Versions({ granted }: { granted: Read }) {
  const t = await getTranslations("dossier");
  const receipts = await getTranslations("receipts");
  const compare = await getTranslations("compare");
  const versions = await versionsOf(granted);
  if (versions.length === 0) return null;
  const { application, actor } = granted;
  const isWriting = isEditable(application.status) && allows("application.readUnsubmitted", actor, application);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="fr-h5">
        {t("follow.versions")}
      </h2>
      <ul>
        {versions.map(({ number, submittedAt, submittedBy }) => (
          <li key={number}>
            <Link className="fr-link" href={`/dossiers/${granted.application.ref}/lecture?version=${number}`}>
              {t("follow.version", { number })}
            </Link>{" "}
            <span className="pas-muted">
              <DateTime value={submittedAt} />
              {submittedBy && <>, {t("view.versionBy", { name: submittedBy })}</>}
            </span>
            {" · "}
            <a
              className="fr-link"
              href={`/dossiers/${granted.application.ref}/recepisse.pdf?version=${number}`}
              download
            >
              {receipts("downloadVersion", { number })}
            </a>
          </li>
        ))}
      </ul>
      {(isWriting || versions.length > 1) && (
        <p>
          <Link className="fr-link" href={`/dossiers/${application.ref}/comparaison`}>
            {compare(isWriting ? "linkUnsubmitted" : "link")}
          </Link>
        </p>
      )}
    </section>
  );
}
