/** Where a request comes from, as far as it can be known. */
import { isIP } from "node:net";

/** What only a balancer may say: of anybody else it is the client's own word. */
const balancersWord = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip"];

/** An address as some balancers write it, with its port. */
const withoutPort = (text) => /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? /^\[([^\]]+)\]/.exec(text)?.[1] ?? text;

/**
 * The address of the client: the one that the outermost of our balancers saw. Each of them writes at the end of
 * X-Forwarded-For whom it was asked by, so that what stands before that is the client's own word.
 * @param {string | undefined} remoteAddress of the connection
 * @param {string | undefined} forwarded the header as it came
 * @param {number} hops how many balancers of ours a request goes through; 0 when clients reach this server themselves
 */
export function clientAddress(remoteAddress = "", forwarded = "", hops = 0) {
  const told = [...forwarded.split(",").map((one) => withoutPort(one.trim())), remoteAddress].filter(Boolean);
  const client = told[Math.max(0, told.length - 1 - hops)] ?? "";
  return isIP(client) ? client : remoteAddress;
}

/**
 * Puts in a request's headers what the application may rely on: X-Forwarded-For is one address, the client's, and what
 * only a balancer may say is taken out where there is none.
 * @param {import("node:http").IncomingMessage} request
 * @param {number} hops
 */
export function tellClient({ headers, socket }, hops) {
  headers["x-forwarded-for"] = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], hops);
  if (hops === 0) for (const name of balancersWord) delete headers[name];
}
