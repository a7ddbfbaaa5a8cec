import { request as ask, createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { clientAddress, tellClient } from "./client-address.mjs";

const socket = "192.0.2.1";
test.each([
  ["nobody stands before it: the connection counts", undefined, 0, socket],
  ["what a client says of itself", "203.0.113.9", 0, socket],
  ["one balancer: whom it was asked by", "203.0.113.9", 1, "203.0.113.9"],
  ["one balancer, and a client that forges", "198.51.100.7, 203.0.113.9", 1, "203.0.113.9"],
  ["two balancers", "198.51.100.7, 203.0.113.9, 192.0.2.2", 2, "203.0.113.9"],
  ["two balancers, passed by", undefined, 2, socket],
  ["fewer than are said to be there", "203.0.113.9", 3, "203.0.113.9"],
  ["with a port", "203.0.113.9:4711", 1, "203.0.113.9"],
  ["of IPv6, with a port", "[2001:db8::7]:4711", 1, "2001:db8::7"],
  ["no address at all", "198.51.100.7, unknown", 1, socket],
  ["empty", " , ", 1, socket],
])("%s", (_what, forwarded, hops, expected) => expect(clientAddress(socket, forwarded, hops)).toBe(expected));

/** What the application is told of a request with these headers, through a real connection. */
async function told(hops: number, sent: Record<string, string>): Promise<IncomingHttpHeaders> {
  const server = createServer((request, response) => {
    tellClient(request, hops);
    response.end(JSON.stringify(request.headers));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    const { port } = server.address() as AddressInfo;
    const text = await new Promise<string>((resolve, reject) => {
      const asking = ask({ host: "127.0.0.1", port, headers: sent }, async (response) => {
        let body = "";
        for await (const chunk of response) body += chunk;
        resolve(body);
      });
      asking.once("error", reject).end();
    });
    return JSON.parse(text) as IncomingHttpHeaders;
  } finally {
    server.close();
  }
}

const forged = {
  ...{ "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "evil.example.org", "x-forwarded-proto": "https" },
  ...{ "x-real-ip": "203.0.113.9", forwarded: "for=203.0.113.9" },
};

test("without a balancer the application hears nothing that a client says of where it comes from", async () => {
  const headers = await told(0, forged);
  expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(Object.keys(headers).filter((name) => /forwarded|real/.test(name))).toEqual(["x-forwarded-for"]);
});

test("behind one it hears the balancer's word, and one address", async () => {
  const headers = await told(1, { ...forged, "x-forwarded-for": "198.51.100.7, 203.0.113.9" });
  expect(headers).toMatchObject({ "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" });
});
