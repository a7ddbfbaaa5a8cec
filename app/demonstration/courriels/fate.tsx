import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { DemoMail } from "@/server/services/mail/demo-mails";

const tones: Record<DemoMail["status"], BadgeTone> = {
  queued: "info",
  sent: "success",
  kept: "neutral",
  failed: "error",
};

/** What became of a mail. */
export function Fate({ status }: { status: DemoMail["status"] }) {
  return <Badge tone={tones[status]}>{useTranslations("demo.mails.statuses")(status)}</Badge>;
}
