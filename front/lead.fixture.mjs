/** A server to be run in several processes by a test: tells which one answers, what it heard, and ends when asked to. */
import cluster from "node:cluster";
import { createServer } from "node:http";
import { lead } from "./lead.mjs";

const port = process.argv[2];

if (cluster.isPrimary) lead({ host: "127.0.0.1", port, processes: 2 });
else {
  let heard = 0;
  process.on("message", () => heard++);
  createServer((request, response) => {
    if (request.url === "/crash") process.exit(3);
    if (request.url === "/publish") cluster.worker.send("published");
    response.setHeader("connection", "close").end(JSON.stringify({ pid: process.pid, heard }));
  }).listen(Number(port), "127.0.0.1");
  process.once("SIGTERM", () => process.exit());
}
