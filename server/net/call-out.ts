import "server-only";
import { lookup as resolveName } from "node:dns";
import { request as requestPlainly } from "node:http";
import { request as requestOverTls } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isLoopback, isPublicAddress } from "./public-address";

/** An address that is none of the Internet's: nothing was sent. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds for the whole exchange. */
  timeout: number;
  /** Also without TLS, and to this very machine: demonstration and tests. */
  allowsLoopback: boolean;
}

/**
 * Posts to an address that somebody else chose, and answers with the status alone. The name is resolved once, each of its
 * addresses is looked at, and the connection is made to those: a name that changes in between leads nowhere else. No
 * redirection is followed, and no more than the head of the answer is read.
 * @throws AddressRefused, or whatever the connection failed for.
 */
export function callOut({ url, headers, body, timeout, allowsLoopback }: Outgoing): Promise<number> {
  const { protocol, hostname } = new URL(url);
  const isAllowed = (address: string) => isPublicAddress(address) || (allowsLoopback && isLoopback(address));
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:" && !allowsLoopback) return Promise.reject(new AddressRefused("https is needed"));
  // Of a numeric address nothing is resolved.
  if (isIP(literal) !== 0 && !isAllowed(literal))
    return Promise.reject(new AddressRefused("the address is not public"));

  const lookup: LookupFunction = (name, options, done) =>
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const refused = found.find(({ address }) => !isAllowed(address));
      if (refused) return done(new AddressRefused("the address is not public"), []);
      const [first] = found;
      if (options.all || !first) return done(null, found);
      return done(null, first.address, first.family);
    });

  const send = protocol === "https:" ? requestOverTls : requestPlainly;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      ...{ method: "POST", lookup, agent: false, signal: AbortSignal.timeout(timeout) },
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
    });
    request.once("error", reject);
    request.once("response", (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.end(body);
  });
}
