import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/app/_components/badge";
import type { NoticeKind, NoticeStatus } from "@/server/domain/exchange/vocabulary";

const tones: Record<NoticeStatus, BadgeTone> = {
  draft: "neutral",
  submitted: "info",
  refused: "warning",
  published: "success",
  expired: "neutral",
  closed: "neutral",
  matched: "new",
};

export function KindBadge({ kind }: { kind: NoticeKind }) {
  const t = useTranslations("exchange.kinds");
  return <Badge tone={kind === "offer" ? "success" : "info"}>{t(kind)}</Badge>;
}

export function NoticeStatusBadge({ status }: { status: NoticeStatus }) {
  const t = useTranslations("exchange.statuses");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
