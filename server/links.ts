import "server-only";
import { env } from "./env";

/** An address of the application that a mail may carry. `path` begins with "/". */
export const appUrl = (path: string): string => new URL(path, env().APP_URL).href;
