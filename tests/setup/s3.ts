import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { S3Settings } from "@/server/files/s3-storage";
import { expectedSignature } from "./s3-signature";

const keys = { region: "eu-west-9", accessKeyId: "TESTKEY", secretAccessKey: "the/secret+of the tests" };

export interface S3 {
  settings: S3Settings;
  objects: Map<string, Buffer>;
  stop(): Promise<void>;
}

/**
 * An S3 store of the tests, as strict as the real ones: it wants each request signed, its length said and its content
 * to be what was signed. On a free port of this machine only.
 */
export async function startS3(): Promise<S3> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    answer(request, response, objects).catch((error: unknown) => {
      response.writeHead(error instanceof Refused ? error.status : 500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { ...keys, url: `http://127.0.0.1:${port}/pieces` },
    objects,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class Refused extends Error {
  constructor(
    readonly status: number,
    code: string,
  ) {
    super(code);
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Buffer>): Promise<void> {
  const { method = "", url = "", headers } = request;
  checkSignature(method, url, headers as Record<string, string | undefined>);
  const [, bucket, key = ""] = url.split("/");
  if (bucket !== "pieces" || key === "") throw new Refused(404, "NoSuchBucket");
  const found = objects.get(key);
  switch (method) {
    case "PUT":
      objects.set(key, await wholeBody(request));
      return void response.writeHead(200).end();
    case "GET":
      if (!found) throw new Refused(404, "NoSuchKey");
      return void response.writeHead(200, { "content-length": found.length }).end(found);
    case "DELETE":
      objects.delete(key);
      return void response.writeHead(204).end();
    default:
      throw new Refused(405, "MethodNotAllowed");
  }
}

function checkSignature(method: string, url: string, headers: Record<string, string | undefined>): void {
  const { accessKey, region, signedHeaders, given, expected } = expectedSignature(
    { method, url, headers },
    keys.secretAccessKey,
  );
  if (accessKey !== keys.accessKeyId) throw new Refused(403, "InvalidAccessKeyId");
  if (region !== keys.region) throw new Refused(400, "AuthorizationHeaderMalformed");
  if (given !== expected) throw new Refused(403, "SignatureDoesNotMatch");
  const mustBeSigned = ["host", ...Object.keys(headers).filter((name) => name.startsWith("x-amz-"))];
  if (!mustBeSigned.every((name) => signedHeaders.includes(name))) throw new Refused(403, "AccessDenied");
}

async function wholeBody(request: IncomingMessage): Promise<Buffer> {
  const { "content-length": length, "x-amz-content-sha256": digest } = request.headers;
  if (length === undefined) throw new Refused(411, "MissingContentLength");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (body.length !== Number(length)) throw new Refused(400, "IncompleteBody");
  if (createHash("sha256").update(body).digest("hex") !== digest) throw new Refused(400, "XAmzContentSHA256Mismatch");
  return body;
}
