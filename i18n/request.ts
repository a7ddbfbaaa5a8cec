import "server-only";
import { getRequestConfig } from "next-intl/server";
import { messages } from "@/messages";
import { currentLocale } from "./current-locale";
import { timeZone } from "./format";

/** What next-intl needs for a request. An explicit locale (a mail, a document) is honoured. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await currentLocale());
  return { locale, messages: messages[locale], timeZone };
});
