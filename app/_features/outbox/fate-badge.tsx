import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { MailFate } from "@/server/domain/mail/fate";

const tones: Record<MailFate, BadgeTone> = { queued: "info", sent: "success", kept: "neutral", failed: "error" };

/** What became of a mail, in a word or two. */
export function FateBadge({ fate }: { fate: MailFate }) {
  return <Badge tone={tones[fate]}>{useTranslations("outbox.fates")(fate)}</Badge>;
}
