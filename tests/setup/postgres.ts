import { randomUUID } from "node:crypto";
import { Client } from "pg";

/** Creates a database on the server of `serverUrl`, empty or a copy of `template`. @returns its url. */
export async function createDatabase(serverUrl: string, template = "template0"): Promise<string> {
  const name = `passerelle_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

/** Drops a database that `createDatabase` made, and ends what is still connected to it. */
export async function dropDatabase(serverUrl: string, url: string): Promise<void> {
  await onServer(serverUrl, `DROP DATABASE IF EXISTS "${databaseName(url)}" WITH (FORCE)`);
}

export const databaseName = (url: string): string => new URL(url).pathname.slice(1);

async function onServer(serverUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
