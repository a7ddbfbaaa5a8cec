import type { ProductionServer } from "@/tests/setup/production-server";
import type { BenchDatabase } from "./database";
import type { Options } from "./options";
import type { Report } from "./report";

/** What every part of the bench is given. */
export interface Bench {
  options: Options;
  database: BenchDatabase;
  application: ProductionServer;
  bare: ProductionServer;
  report: Report;
  /** From then on a mail server takes what has been queued. */
  openMailServer(): void;
}

/** The cookie by which next-auth knows a session. */
export const cookieOf = (token: string): string => `next-auth.session-token=${token}`;
