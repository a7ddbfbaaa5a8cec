import { useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";

/** « 2 messages non lus »; nothing when there is none. */
export function UnreadBadge({ count }: { count: number | undefined }) {
  const t = useTranslations("conversations");
  return count ? <Badge tone="new">{t("unread", { count })}</Badge> : null;
}
