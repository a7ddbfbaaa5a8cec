import "server-only";
import { messages } from "@/messages";
import { defaultLocale } from "@/server/domain/locale";
import type { Publisher } from "@/server/domain/structured-data/resource";
import { env } from "@/server/env";

/** Who publishes the site, for structured data and feeds. */
export const publisher = (): Publisher => ({
  name: messages[defaultLocale].common.serviceName,
  origin: env().APP_URL,
});
