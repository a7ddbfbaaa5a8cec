import { useTranslations } from "next-intl";

/** What an event of the journal is called: "application.submit" is `journal.events.application_submit` of the catalogue. */
export function EventName({ event }: { event: string }) {
  const t = useTranslations("journal.events");
  const key = event.replace(".", "_") as "other";
  return t(t.has(key) ? key : "other");
}
