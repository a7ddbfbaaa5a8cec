import { useTranslations } from "next-intl";

/** What a mail is called, by the name of its template; the template's own name where the catalogue has none. */
export function useMailName(): (template: string) => string {
  const t = useTranslations("outbox.names");
  return (template) => (t.has(template as "awarded") ? t(template as "awarded") : template);
}

export function MailName({ template }: { template: string }) {
  return useMailName()(template);
}
