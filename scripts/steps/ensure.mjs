/** What must be there before anything runs. Each step costs next to nothing when it has nothing to do. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, unlessDone } from "./fingerprint.mjs";
import { program, root, step } from "./run.mjs";

/** Installs the packages, unless npm's own record says that exactly those of the lock file are there. */
export async function ensurePackages() {
  if (packagesAreThose()) return;
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  await step("Paquets / packages", [...npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
}

function packagesAreThose() {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  // A package for another system is wanted by the lock file and rightly missing.
  const missing = ([name, { optional, devOptional, version, integrity }]) =>
    name !== "" &&
    (present[name]
      ? present[name].version !== version || present[name].integrity !== integrity
      : !optional && !devOptional);
  return !Object.entries(wanted).some(missing) && !Object.keys(present).some((name) => !wanted[name]);
}

/** Generates the database client from prisma/. */
export function ensureClient() {
  const mark = fingerprint(["package-lock.json", "prisma.config.ts", "prisma/schema.prisma", "prisma/models"]);
  const done = { stamp: "node_modules/.passerelle/client", mark, proof: "server/db/generated/client.ts" };
  return unlessDone(done, async () => {
    await step("Client de base de données / database client", program("prisma/build/index.js", "generate"), {
      env: { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    });
  });
}

/** Packages and generated code: what every command needs. */
export async function ensureSources() {
  await ensurePackages();
  await ensureClient();
}

export const buildStyles = () => step("Styles", [process.execPath, join(root, "scripts/build-styles.mjs")]);

// The first is written by the build itself.
const noPartOfIt = new Set(["next-env.d.ts", "biome.json", "vitest.config.ts", "playwright.config.ts"]);

/** Builds the application for production, unless it is built from these very files. */
export function ensureBuild() {
  const configuration = readdirSync(root).filter((name) => /\.(ts|mjs|json)$/.test(name) && !noPartOfIt.has(name));
  const folders = ["app", "server", "i18n", "messages", "emails", "prisma/schema.prisma", "prisma/models", "public"];
  const mark = fingerprint([...configuration.sort(), ...folders, "scripts/build-styles.mjs"]);
  return unlessDone({ stamp: ".next/passerelle-build", mark, proof: ".next/BUILD_ID" }, async () => {
    await buildStyles();
    await step("Construction / build", program("next/dist/bin/next", "build"), { env: noSettings });
  });
}

/** Changes with whatever decides what a database must hold. */
export const preparationMark = () =>
  fingerprint(["package-lock.json", "prisma", "server", "scripts/prepare-database.ts"]);

// One build serves every deployment: it must neither know its settings nor touch its data.
const noSettings = {
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
  DATABASE_URL: "",
  SMTP_URL: "",
  DATA_DIR: "memory:",
  DEMO: "1",
  APP_URL: "",
  NEXTAUTH_SECRET: "for the build only: it signs nothing",
};
