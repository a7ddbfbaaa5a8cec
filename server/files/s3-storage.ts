import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { discard } from "./spool";
import type { FileStorage } from "./storage";
import { StoredFileMissing } from "./stored-file-missing";

export interface S3Settings {
  /** The bucket, its name in the path: every S3 store knows that form. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Files in a bucket. The store checks each against the digest that its signature covers, and shows it once it is whole. */
export function s3Storage({ url, ...keys }: S3Settings): FileStorage {
  const client = new AwsClient({ ...keys, service: "s3", retries: 3 });
  const addressOf = (key: string) => `${url.replace(/\/+$/, "")}/${encodeURIComponent(key)}`;
  return {
    async put(key, file) {
      const address = addressOf(key);
      const { headers } = await client.sign(address, {
        method: "PUT",
        headers: { "x-amz-content-sha256": file.sha256, "content-length": String(file.sizeBytes) },
      });
      // One try: what sends the file again, if it comes to that, is the request that brought it.
      const body = Readable.toWeb(createReadStream(file.path));
      const sent = { method: "PUT", headers, body, duplex: "half" } as unknown as RequestInit;
      await accepted("put", await fetch(address, sent));
      await discard(file);
    },
    async read(key) {
      const response = await client.fetch(addressOf(key));
      if (response.status === 404) {
        await response.body?.cancel();
        throw new StoredFileMissing(key);
      }
      const { body } = response.ok ? response : await accepted("get", response);
      if (!body) throw new Error("the S3 store answered nothing");
      return body;
    },
    async remove(key) {
      const response = await client.fetch(addressOf(key), { method: "DELETE" });
      if (response.status !== 404) await accepted("delete", response);
      else await response.body?.cancel();
    },
  };
}

/** @throws with what the store says, which names no key of ours. */
async function accepted(verb: string, response: Response): Promise<Response> {
  const said = await response.text();
  if (!response.ok) throw new Error(`the S3 store refused to ${verb}: ${response.status} ${said.slice(0, 300)}`);
  return response;
}
