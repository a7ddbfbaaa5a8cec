import cluster from "node:cluster";
import { constants } from "node:os";

// One that is ending cannot be told: it will not come back with what it kept.
const ignored = () => undefined;

/** Milliseconds before one that ended is replaced: one that ends at once is not started again and again at full speed. */
const pause = 1_000;

/**
 * Runs the application in several processes that share a port and the database: what one writes empties the kept pages of
 * all; one that ends is replaced. They end together when this process is told to, and when it is killed.
 * @param {{ host: string, port: string, processes: number }} settings
 */
export function lead({ host, port, processes }) {
  const listening = new Set();
  let isReady = false;
  let ending = null;
  cluster.on("listening", ({ id }, address) => {
    if (address.port === Number(port)) listening.add(id);
    if (isReady || listening.size < processes) return;
    isReady = true;
    console.log(`Ready on http://${host}:${port}`);
  });
  cluster.on("message", (from, message) => {
    for (const worker of Object.values(cluster.workers))
      if (worker.id !== from.id && worker.isConnected()) worker.send(message, ignored);
  });
  cluster.on("exit", ({ process: { pid } }, code, signal) => {
    if (ending) {
      if (Object.keys(cluster.workers).length === 0) process.exit(128 + constants.signals[ending]);
      return;
    }
    // What cannot even begin will not begin the next time.
    if (!isReady) process.exit(code || 1);
    console.error(`Process ${pid} ended (${signal ?? code}); another takes its place.`);
    setTimeout(() => ending || cluster.fork(), pause);
  });
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      ending = signal;
      for (const worker of Object.values(cluster.workers)) worker.process.kill(signal);
    });
  for (let started = 0; started < processes; started++) cluster.fork();
}
