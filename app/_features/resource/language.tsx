import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/server/domain/locale";

/** Says in what language a text is written, where it is not the page's. */
export function LanguageNote({ language }: { language: Locale }) {
  const t = useTranslations("resources");
  const locale = useLocale();
  return language === locale ? null : <span>{t("writtenIn", { language: t(`languageOf.${language}`) })}</span>;
}
