/**
 * A virus scanner on this machine: `scanner.ts PORT FOLDER` finds the test signature of tests/setup/fake-clamd.ts.
 * It goes down on SIGUSR2 and comes back on SIGHUP, as plug.ts asks; FOLDER/server says its process and state.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fakeClamd } from "@/tests/setup/fake-clamd";

const [port, folder = ""] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const scanner = fakeClamd();

const say = (state: "up" | "down") => writeFile(join(folder, "server"), `${process.pid} ${state}`);
const comesUp = () => void scanner.listen(Number(port)).then(() => say("up"));
const goesDown = () => void scanner.close().then(() => say("down"));

// Down, nothing else would keep this process alive.
setInterval(() => {}, 3_600_000);
process.on("SIGUSR2", goesDown);
process.on("SIGHUP", comesUp);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit());
comesUp();
