import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAt, type Network } from "./look-at";

/** Answers by what is asked for; counts what reached it. */
let site: Server;
let port = 0;
const asked: string[] = [];
const answers: Record<string, { status: number; location?: string }> = {
  "/": { status: 200 },
  "/gone": { status: 404 },
  "/moved": { status: 301, location: "/" },
  "/inside": { status: 302, location: "http://127.0.0.2/" },
  "/metadata": { status: 302, location: "http://169.254.169.254/latest" },
  "/other-port": { status: 302, location: "http://site.example.org:22/" },
  "/file": { status: 302, location: "file:///etc/passwd" },
  "/round": { status: 302, location: "/round" },
};
beforeAll(async () => {
  site = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    if (path === "/silent") return;
    const { status = 500, location } = answers[path] ?? {};
    response.writeHead(status, location ? { location } : {}).end("x".repeat(100));
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  port = (site.address() as AddressInfo).port;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

/** A network in which one name, at the one address of the site, is public. */
const network = (facts: Partial<Network> = {}): Network => ({
  isAllowed: (address) => address === "127.0.0.1",
  ports: [port],
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  ...facts,
});
const look = (path: string, facts?: Partial<Network>) =>
  lookAt(`http://site.example.org:${port}${path}`, { network: network(facts), milliseconds: 1_500 });

describe("looking at an address", () => {
  test("tells its status, where it leads to", async () => {
    expect(await look("/")).toEqual({ status: 200 });
    expect(await look("/moved")).toEqual({ status: 200 });
    expect(await look("/gone")).toEqual({ status: 404 });
  });

  test.each(["/inside", "/metadata", "/other-port", "/file"])(
    "never follows %s out of the public network",
    async (path) => expect(await look(path)).toEqual({ failure: "private" }),
  );

  test("gives up on circles and on silence", async () => {
    expect(await look("/round")).toEqual({ failure: "redirects" });
    expect(await look("/silent")).toEqual({ failure: "timeout" });
  });

  test("asks nothing of a name that also stands for a private address", async () => {
    const before = asked.length;
    const resolve: Network["resolve"] = async () => [
      { address: "127.0.0.1", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    expect(await look("/", { resolve })).toEqual({ failure: "private" });
    expect(asked).toHaveLength(before);
  });

  test("connects to what it looked up: a name that changes its answer gains nothing", async () => {
    let lookups = 0;
    const resolve: Network["resolve"] = async () => {
      lookups += 1;
      return [{ address: "127.0.0.1", family: 4 }];
    };
    expect(await look("/", { resolve })).toEqual({ status: 200 });
    expect(lookups).toBe(1);
  });

  test("an unknown name is said to be one", async () => {
    const resolve: Network["resolve"] = async () => {
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    };
    expect(await look("/", { resolve })).toEqual({ failure: "unknownHost" });
  });
});

describe("on the real network", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://127.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "https://8.8.8.8:8443/",
    "ftp://8.8.8.8/",
  ])("%s is never asked", async (url) => expect(await lookAt(url)).toEqual({ failure: "private" }));
});
