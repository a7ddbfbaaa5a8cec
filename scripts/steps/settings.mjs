import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root, Stop } from "./run.mjs";

/**
 * Puts the settings of this run into the environment: those given, those of the file .env, and what follows
 * from them. server/env.ts reads and checks them.
 */
export function settleSettings() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const given = (name) => process.env[name] || undefined;

  const port = given("PORT") ?? "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new Stop(`PORT=${port} : ce n’est pas un port / not a port.`);
  const processes = given("PROCESSES") ?? "1";
  if (!/^[1-9]\d?$/.test(processes))
    throw new Stop(`PROCESSES=${processes} : il faut un nombre de 1 à 99 / a number from 1 to 99 is needed.`);
  if (processes !== "1" && !given("DATABASE_URL"))
    throw new Stop(
      `PROCESSES=${processes} : la base embarquée n’admet qu’un processus ; donnez DATABASE_URL.\n` +
        "The embedded database admits one process only; set DATABASE_URL.",
    );
  const hops = given("TRUSTED_PROXY") ?? "0";
  if (!/^\d$/.test(hops))
    throw new Stop(
      `TRUSTED_PROXY=${hops} : il faut le nombre de répartiteurs, de 0 à 9 / the number of balancers, 0 to 9, is needed.`,
    );
  const settled = {
    HOST: given("HOST") ?? "127.0.0.1",
    PORT: port,
    PROCESSES: processes,
    TRUSTED_PROXY: hops,
    APP_URL: given("APP_URL") ?? `http://localhost:${port}`,
    DATA_DIR: resolve(root, given("DATA_DIR") ?? "data"),
    DEMO: given("DEMO") ?? (given("DATABASE_URL") ? "0" : "1"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  settled.NEXTAUTH_URL = given("NEXTAUTH_URL") ?? settled.APP_URL;
  settled.NEXTAUTH_SECRET = given("NEXTAUTH_SECRET") ?? keptSecret(settled.DATA_DIR);
  Object.assign(process.env, settled);
  return settled;
}

/** A secret made once and kept with the data, so that a restart signs nobody out. */
function keptSecret(dataDir) {
  const file = join(dataDir, "secret");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Stop(
      `Le dossier des données ne peut être ni lu ni écrit / the data folder cannot be read and written: ${error.message}`,
    );
  }
}
