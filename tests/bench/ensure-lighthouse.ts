import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, step } from "@/scripts/steps/run.mjs";

// A folder of its own, with its own lock file: 185 MB in 200 packages, which nothing but this part of the bench needs.
const folder = join(root, "tests/bench/lighthouse");
const installed = join(folder, "node_modules/lighthouse/package.json");

const read = (path: string, key: "version" | "dependencies"): unknown => JSON.parse(readFileSync(path, "utf8"))[key];

/** Fetches Lighthouse as its lock file has it, unless it is there. @returns the path of its program. @throws when it cannot. */
export async function ensureLighthouse(): Promise<string> {
  const { lighthouse } = read(join(folder, "package.json"), "dependencies") as { lighthouse: string };
  if (!existsSync(installed) || read(installed, "version") !== lighthouse)
    await step(`Lighthouse ${lighthouse}`, [
      ...["npm", "ci", "--prefix", folder],
      ...["--ignore-scripts", "--no-audit", "--no-fund"],
    ]).catch((error: Error) => {
      throw new Error(
        `Lighthouse ${lighthouse} could not be fetched from the package registry; the other parts of the bench do without.\n${error.message}`,
      );
    });
  return join(folder, "node_modules/lighthouse/cli/index.js");
}
