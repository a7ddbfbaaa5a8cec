import cluster from "node:cluster";
import { request as ask, createServer } from "node:http";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import next from "next";
import { asksForAPage, keptType, mayPublish, preferences } from "./asked.mjs";
import { tellClient } from "./client-address.mjs";
import { bodyFor, keptPage } from "./kept-page.mjs";
import { PageCache } from "./page-cache.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const cache = new PageCache({ milliseconds: 60_000, bytes: 64 * 2 ** 20 });
/** The language that the application answers in for what a browser says of languages; learned from its pages. */
const languages = new Map();
const mostLanguages = 2_000;

/**
 * Next behind a cache of the pages that are the same for everybody. A kept page is never older than a minute, and what is
 * written through this process, or through another of this machine, empties the cache at once; other replicas follow
 * within the minute. @throws when nothing can listen there.
 * @param {{ host: string, port: number, hops: number }} settings hops: balancers before it, whose word counts
 */
export async function serve({ host, port, hops }) {
  const app = next({ dev: false, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();

  // Pages to be kept are asked for here, as from outside: what comes back is whole, and no reader's connection is held for it.
  const inner = createServer((request, response) => handle(request, response));
  await listening(inner, { host: "127.0.0.1", port: 0, exclusive: true });
  const innerPort = inner.address().port;

  const outer = createServer((request, response) => {
    tellClient(request, hops);
    if (mayPublish(request)) return void publish(request, response, handle);
    if (!asksForAPage(request)) return void handle(request, response);
    answer(request, response, { handle, innerPort }).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else void handle(request, response);
    });
  });
  process.on("message", (message) => message === "published" && cache.clear());
  await listening(outer, { host, port });
  if (cluster.isPrimary) console.log(`Ready on http://${host}:${port}`);
  endWith([inner, outer]);
}

/** Whoever asked may be gone before it is written: what counts is when it was. */
function publish(request, response, handle) {
  const written = () => response.statusCode < 400 && forget();
  response.once("finish", written);
  handle(request, response).finally(written);
}

/** Something may have been published: here, and in the other processes. */
function forget() {
  cache.clear();
  if (cluster.worker?.isConnected()) cluster.worker.send("published", () => undefined);
}

const listening = (server, options) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options, resolve);
  });

async function answer(request, response, { handle, innerPort }) {
  const { theme, language, accepted } = preferences(request);
  const known = language ?? languages.get(accepted);
  const keyOf = (spoken) => `${spoken} ${theme} ${request.url}`;
  // Whoever speaks a language that is not known yet asks alone.
  const key = known ? keyOf(known) : `? ${accepted} ${theme} ${request.url}`;
  // Asked for as the key says, whatever else the reader sent: nobody chooses what others read.
  const cookie = [known && `langue=${known}`, theme && `theme=${theme}`].filter(Boolean).join("; ");
  const page = await cache.page(key, () => fetched(request, cookie, innerPort));
  // A file, a page elsewhere, or none at all: made for whoever asks.
  if (!page) return void (await handle(request, response));
  if (!known && page.language && languages.size < mostLanguages) languages.set(accepted, page.language);
  await show(page, request, response);
}

/** The page as the application makes it; null when it is not to be kept. */
function fetched(request, cookie, port) {
  const { url, headers } = request;
  return new Promise((resolve, reject) => {
    const { "accept-encoding": _, "if-none-match": __, cookie: ___, ...others } = headers;
    const asked = { ...others, ...(cookie && { cookie }) };
    const asking = ask({ host: "127.0.0.1", port, path: url, headers: asked });
    asking.once("error", reject);
    asking.once("response", (made) => {
      if (!isToBeKept(made, keptType(request))) {
        resolve(null);
        return void made.destroy();
      }
      const chunks = [];
      made.once("error", reject);
      made.on("data", (chunk) => chunks.push(chunk));
      made.once("end", () => resolve(keptPage(made.headers, Buffer.concat(chunks))));
    });
    asking.end();
  });
}

const isToBeKept = ({ statusCode, headers }, type) =>
  statusCode === 200 && (headers["content-type"] ?? "").startsWith(type) && !headers["set-cookie"];

async function show(page, request, response) {
  const { etag } = page.headers;
  if ((request.headers["if-none-match"] ?? "").includes(etag)) {
    const { "cache-control": kept, vary } = page.headers;
    return void response.writeHead(304, { etag, vary, "cache-control": kept }).end();
  }
  const { encoding, body } = await bodyFor(page, request.headers["accept-encoding"] ?? "");
  response.writeHead(200, {
    ...page.headers,
    ...(encoding && { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(body);
}

// What is under way has some seconds to end; streams do not end by themselves.
const grace = 3_000;

function endWith(servers) {
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      const leave = () => process.exit(128 + constants.signals[signal]);
      let open = servers.length;
      for (const server of servers) {
        server.close(() => --open === 0 && leave());
        server.closeIdleConnections();
      }
      setTimeout(leave, grace);
    });
}
