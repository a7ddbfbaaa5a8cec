import { useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { classNames } from "@/app/_components/class-names";
import { DateTime } from "@/app/_components/values";
import { AttachmentFacts, AttachmentLinks } from "@/app/_features/application/attachment-links";
import type { ReadMessage } from "@/server/services/conversation/read-messages";

/** What was written, oldest first; what comes while one looks on is read aloud. */
export function MessageList({ messages }: { messages: readonly ReadMessage[] }) {
  const t = useTranslations("conversations");
  return (
    <div role="log" aria-label={t("messages")}>
      {messages.length === 0 && <p>{t("empty")}</p>}
      <ol className="pas-messages fr-raw-list">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </div>
  );
}

/** Whoever may not be named speaks as their organisation. */
function Message({ message }: { message: ReadMessage }) {
  const t = useTranslations("conversations");
  const { sequence, authorName, organisation, body, writtenAt, isOwn, isUnread, files } = message;
  return (
    <li id={`message-${sequence}`} className={classNames("pas-message", isOwn && "pas-message--own")}>
      <p className="pas-message__head">
        <strong>{isOwn ? t("you", { name: authorName }) : authorName || organisation}</strong>{" "}
        {authorName && <span className="pas-muted">· {organisation}</span>}{" "}
        {isUnread && <Badge tone="new">{t("new")}</Badge>}
        <span className="pas-muted pas-message__when">
          <DateTime value={writtenAt} />
        </span>
      </p>
      <p className="pas-text pas-message__body">{body}</p>
      {files.length > 0 && (
        <ul className="fr-raw-list fr-mt-1w">
          {files.map((file) => (
            <li key={file.id} className="pas-row">
              <AttachmentLinks file={file} isOfLead={isOwn} />
              <AttachmentFacts file={file} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
