import { createHash, createHmac } from "node:crypto";

/** A request as its server sees it. `headers` by lower-case name. */
export interface SignedRequest {
  method: string;
  /** Path and query as they came. */
  url: string;
  headers: Record<string, string | undefined>;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/**
 * The signature that a request should bear, by the published description of Signature Version 4, read anew: the
 * application signs with a library, and the two must agree.
 * @throws when the request is not signed
 */
export function expectedSignature({ method, url, headers }: SignedRequest, secretKey: string) {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, accessKey = "", day = "", region = "", names = "", given = ""] =
    form.exec(headers.authorization ?? "") ?? [];
  if (!given) throw new Error("the request is not signed");
  const { pathname, searchParams } = new URL(url, "http://host");
  const query = [...searchParams]
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .sort()
    .join("&");
  const lines = names.split(";").map((name) => `${name}:${(headers[name] ?? "").trim()}`);
  const canonical = [method, pathname, query, ...lines, "", names, headers["x-amz-content-sha256"]].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = [region, "s3", "aws4_request"].reduce<Buffer>(hmac, hmac(`AWS4${secretKey}`, day));
  return { accessKey, region, signedHeaders: names.split(";"), given, expected: hmac(key, toSign).toString("hex") };
}
