import type { Messages } from "@/messages";
import type { Locale } from "@/server/domain/locale";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
