import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { production, root } from "@/scripts/steps/run.mjs";

export interface ProductionServer {
  url: string;
  pid: number;
  /** Ends it as a power cut would: nothing of it runs after this. */
  kill(): Promise<void>;
  /** Lets it end what it is doing. */
  stop(): Promise<void>;
}

interface Settings {
  port: number;
  /** What serves it: the production build of this folder unless told. */
  command?: readonly string[];
  /** How many processes serve it. */
  processes?: number;
  env?: Record<string, string>;
  /** A page that is answered once it is ready. */
  path?: string;
}

/** Starts a production build on this machine only, and waits until it answers. @throws with what it printed when it does not. */
export async function startServer(settings: Settings): Promise<ProductionServer> {
  const {
    port,
    processes = 1,
    command: [program = "", ...args] = production("127.0.0.1", String(port), processes),
    env = {},
    path = "/",
  } = settings;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output = (output + text).slice(-20_000);
    });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
  };
  // Nothing is left behind when whoever started it ends early.
  process.once("exit", () => child.kill("SIGKILL"));

  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 1_200; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended:\n${output}`);
    const answer = await fetch(url + path, { redirect: "manual" }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer && answer.status >= 500) break;
    if (answer) return { url, pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
    await pause(50);
  }
  await end("SIGKILL");
  throw new Error(`The server does not work:\n${output}`);
}
