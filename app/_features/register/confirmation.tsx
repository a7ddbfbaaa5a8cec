import { useTranslations } from "next-intl";
import { DateOnly } from "@/app/_components/values";

/** When a record was confirmed: never, too long ago (`isStale`), or on a day. */
export function Confirmation({ at, isStale }: { at: Date | null; isStale: boolean }) {
  const t = useTranslations("register");
  if (at === null) return t("entry.neverConfirmed");
  return isStale ? t("entry.unconfirmed") : t.rich("entry.confirmed", { at: () => <DateOnly value={at} /> });
}
