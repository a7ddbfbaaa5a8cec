import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "@/app/_shell/content-security-policy";
import { bodyFor, keptPage } from "./kept-page.mjs";

const nonce = "abc+/=";
const html = `<!DOCTYPE html><html lang="fr"><head><script src="/_next/a.js" async="" nonce="${nonce}"></script></head>
<body>é<script nonce="${nonce}">self.x=1</script><script nonce="${nonce}" id="b">self.y="</p>"</script></body></html>`;
const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentSecurityPolicy({ nonce }),
  "cache-control": "private, no-store",
  "transfer-encoding": "chunked",
};
const page = keptPage(headers, Buffer.from(html));
const hashOf = (script: string) => `sha256-${createHash("sha256").update(script).digest("base64")}`;

describe("a page made for one, as shown to all", () => {
  test("has no nonce left, neither in it nor in its policy", () => {
    expect(page.bodies.identity.toString()).not.toContain("nonce");
    expect(page.headers["content-security-policy"]).not.toMatch(/nonce|strict-dynamic|unsafe/);
  });

  test("names exactly its inline scripts by their hashes", () =>
    expect(page.headers["content-security-policy"]).toBe(
      contentSecurityPolicy({ hashes: [hashOf("self.x=1"), hashOf('self.y="</p>"')] }),
    ));

  test("names no block of data, which is no script", () => {
    const data = `<script type="application/ld+json">{"name":"x"}</script>`;
    const withData = keptPage(headers, Buffer.from(html.replace("</body>", `${data}</body>`)));
    expect(withData.headers["content-security-policy"]).toBe(page.headers["content-security-policy"]);
    expect(withData.bodies.identity.toString()).toContain(data);
  });

  test("is asked for again each time, and known again by its mark", () => {
    expect(page.headers).toMatchObject({
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding, Accept-Language, Cookie",
    });
    expect(page.headers).not.toHaveProperty("transfer-encoding");
    expect(keptPage(headers, Buffer.from(html)).headers.etag).toBe(page.headers.etag);
    expect(keptPage(headers, Buffer.from(`${html} `)).headers.etag).not.toBe(page.headers.etag);
    expect(page.language).toBe("fr");
  });
});

describe("the body", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0", null],
    ["brotli", null],
    ["", null],
  ])("for %s is %s", async (accepted, expected) => {
    const { encoding, body } = await bodyFor(page, accepted);
    expect(encoding).toBe(expected);
    const read = encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
    expect(read.toString()).toBe(page.bodies.identity.toString());
  });
});
