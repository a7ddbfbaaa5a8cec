import { existsSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/scripts/steps/port.mjs";
import { program, root, run } from "@/scripts/steps/run.mjs";
import { type ProductionServer, startServer } from "@/tests/setup/production-server";

const bareFolder = join(root, "tests/bench/bare");

/** Fails early when there is nothing to measure. */
export function demandBuild(): void {
  if (!existsSync(join(root, ".next/BUILD_ID")))
    throw new Error("There is no production build to measure. Make one: npm test -- build");
}

/** The application, on the database of this process. `port` is the one of its APP_URL. */
export const startApplication = (port: number, processes: number): Promise<ProductionServer> =>
  startServer({ port, processes });

/** A Next application with nothing of ours in it, built when it is not: what the others are compared with. */
export async function startBare(): Promise<ProductionServer> {
  if (!existsSync(join(bareFolder, ".next/BUILD_ID"))) {
    // By webpack: the other bundler takes proxy.ts and instrumentation.ts from the folder of the lock file.
    const { code, output } = await run(program("next/dist/bin/next", "build", "--webpack", bareFolder), {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    if (code !== 0) throw new Error(output);
  }
  const port = await freePort();
  const command = program("next/dist/bin/next", "start", bareFolder, "-H", "127.0.0.1", "-p", String(port));
  return startServer({ port, command });
}
