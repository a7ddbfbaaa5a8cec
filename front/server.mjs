/** `node front/server.mjs HOST PORT [PROCESSES [HOPS]]`: the application in production, in one process or in several. */
import cluster from "node:cluster";
import { lead } from "./lead.mjs";

const [host = "127.0.0.1", port = "3000", processes = "1", hops = "0"] = process.argv.slice(2);

if (cluster.isPrimary && Number(processes) > 1) lead({ host, port, processes: Number(processes) });
else (await import("./serve.mjs")).serve({ host, port: Number(port), hops: Number(hops) }).catch(failed);

function failed(error) {
  console.error(error.message);
  process.exit(1);
}
