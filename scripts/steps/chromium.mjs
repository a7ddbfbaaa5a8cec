import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { program, Stop, step } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @returns {string | undefined} the browser for the tests: CHROMIUM_PATH, else the system's, else Playwright's own. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(":").filter(Boolean);
  const onSystem = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const own = createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  return [process.env.CHROMIUM_PATH, ...onSystem, own].find((path) => path && existsSync(path) && runs(path));
}

// One that lacks the system's libraries is there, and does not start.
const runs = (path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

/** Gets a browser if there is none. @throws Stop when that cannot be done here. */
export async function ensureChromium() {
  if (findChromium()) return;
  const attempts = [() => step("Chromium (Playwright)", program("playwright-core/cli.js", "install", "chromium"))];
  if (process.getuid?.() === 0 && hasApt()) attempts.push(installPackage);
  for (const attempt of attempts) {
    await attempt().catch((error) => console.error(error.message.split("\n").find((text) => /error/i.test(text))));
    if (findChromium()) return;
  }
  throw new Stop(
    "Aucun Chromium. Installez le paquet « chromium » du système, ou donnez son chemin dans CHROMIUM_PATH.\n" +
      "No Chromium: install the system's package, or give its path in CHROMIUM_PATH.",
  );
}

async function installPackage() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await step("Listes de paquets / package lists", ["apt-get", "update", "-qq"], { env });
  await step("Chromium (apt)", ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
}

function hasApt() {
  try {
    execFileSync("apt-get", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
