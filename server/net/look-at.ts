import "server-only";
import { type LookupAddress, lookup } from "node:dns";
import { request as askHttp } from "node:http";
import { request as askHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Look } from "@/server/domain/resource/link-check";
import { isPublicAddress } from "./public-address";

/** Where addresses may lead. Tests have a network of their own. */
export interface Network {
  isAllowed: (address: string) => boolean;
  ports: readonly number[];
  resolve: (hostname: string) => Promise<LookupAddress[]>;
}

const resolveName: Network["resolve"] = (hostname) =>
  new Promise((resolve, reject) => {
    lookup(hostname, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });

const publicNetwork: Network = { isAllowed: isPublicAddress, ports: [80, 443], resolve: resolveName };

const mostRedirects = 5;
class NotPublic extends Error {}

/**
 * Asks whether an address on the web answers, following where it leads. Nothing but public addresses is ever connected to,
 * at any step: a name is looked up once, all that it stands for must be public, and the connection goes to that very answer.
 * No cookie, no name and no body is sent; of the answer only the head is read.
 * @param milliseconds for all of it
 */
export async function lookAt(
  url: string,
  { milliseconds = 10_000, network = publicNetwork }: { milliseconds?: number; network?: Network } = {},
): Promise<Look> {
  const signal = AbortSignal.timeout(milliseconds);
  let next = url;
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      const { status, location } = await headOf(new URL(next), network, signal);
      if (status < 300 || status >= 400 || location === undefined) return { status };
      if (!URL.canParse(location, next)) return { failure: "redirects" };
      next = new URL(location, next).href;
    }
    return { failure: "redirects" };
  } catch (error) {
    return { failure: signal.aborted ? "timeout" : reasonOf(error) };
  }
}

interface Head {
  status: number;
  location: string | undefined;
}

function headOf(url: URL, network: Network, signal: AbortSignal): Promise<Head> {
  const { protocol, hostname } = url;
  const port = Number(url.port || (protocol === "https:" ? 443 : 80));
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (!/^https?:$/.test(protocol) || !network.ports.includes(port)) throw new NotPublic();
  // A number is connected to without being looked up.
  if (isIP(literal) && !network.isAllowed(literal)) throw new NotPublic();
  return new Promise((resolve, reject) => {
    const ask = protocol === "https:" ? askHttps : askHttp;
    const headers = { accept: "text/html,*/*;q=0.5", "user-agent": "Passerelle-links/1.0" };
    const asking = ask(url, { signal, headers, agent: false, lookup: guarded(network) }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      answer.destroy();
    });
    asking.once("error", reject);
    asking.end();
  });
}

/** Looks a name up, and hands on what it stands for only when all of it is public. */
const guarded =
  ({ isAllowed, resolve }: Network): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => isAllowed(address))) return callback(new NotPublic(), "", 0);
        if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };

function reasonOf(error: unknown): Exclude<Look, { status: number }>["failure"] {
  if (error instanceof NotPublic) return "private";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "unknownHost";
  if (code === "ETIMEDOUT") return "timeout";
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code) ? "certificate" : "unreachable";
}
