import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemo } from "@/prisma/seed/demo";
import { loadReferenceData } from "@/prisma/seed/reference";
import { root } from "@/scripts/steps/run.mjs";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { Call } from "@/server/db/generated/client";
import { prepareDatabase } from "@/server/db/prepare";
import { openSession } from "@/server/services/user/sessions";
import { type Applicant, anOpenCall, applicants } from "@/tests/factories/bulk";
import { addCalls, growTo } from "./fill";

export interface BenchDatabase {
  openCall: Call;
  towns: Applicant[];
  /** Session of an officer of the ministry. */
  officer: string;
  growTo(size: number): Promise<void>;
  /** Loads the demonstration, once: what public pages have to show. */
  demonstrate(): Promise<void>;
  /** The settings that decide what "committed" means. */
  durability: Record<string, string>;
}

/** Starts a PostgreSQL for the time of this process, unless DATABASE_URL names one. */
export function ensurePostgres(): void {
  if (process.env.DATABASE_URL) return;
  const folder = mkdtempSync(join(tmpdir(), "passerelle-bench-"));
  chmodSync(folder, 0o755); // the user postgres must reach its own folder in it
  const script = join(root, "scripts/postgres.sh");
  process.once("exit", () => execFileSync(script, ["stop", join(folder, "postgres")], { stdio: "ignore" }));
  const output = execFileSync(script, ["start", join(folder, "postgres")], { encoding: "utf8" });
  process.env.DATABASE_URL = output.trim().split("\n").at(-1) ?? "";
}

/** Migrations, the real authorities, calls of ten years, one that is open, and people who are signed in. */
export async function prepare(towns: number): Promise<BenchDatabase> {
  await prepareDatabase(loadReferenceData);
  await addCalls(db());
  const openCall = await anOpenCall(db());
  const people = await applicants(db(), towns);
  const settings = await db().$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`;
  return {
    openCall,
    towns: people,
    officer: await anOfficer(),
    growTo: (size) => growTo(db(), size),
    demonstrate: async () => loadDemo(db(), await databaseNow(db())),
    durability: Object.fromEntries(settings.map(({ name, setting }) => [name, setting])),
  };
}

async function anOfficer(): Promise<string> {
  const organisation = { kind: "ministry" as const, name: "Ministère", searchName: "ministere" };
  const user = await db().user.create({
    data: {
      email: "instruction@demo.example.org",
      name: "Inès Marchal",
      memberships: { create: { organisation: { create: organisation }, roles: ["officer", "callManager"] } },
    },
  });
  return (await openSession(db(), { userId: user.id, userAgent: "" })).token;
}
