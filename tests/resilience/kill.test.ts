/**
 * kill -9 while submissions arrive: whatever the server acknowledged is there after the restart, once and whole, and
 * nothing is half there. On the embedded database, which dies with the server.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "@/scripts/steps/port.mjs";
import { run, script } from "@/scripts/steps/run.mjs";
import { type ProductionServer, startServer } from "@/tests/setup/production-server";
import type { Stored, Town } from "./database";

const clients = 8;
const drafts = 480;
/** The server is killed each time that so many more were acknowledged. */
const perLife = 60;
const lives = 3;

interface Attempt {
  ref: string;
  key: string;
  token: string;
}

let folder: string;
let env: Record<string, string>;
let attempts: Attempt[];
/** What the server promised: ref to number. */
const acknowledged = new Map<string, string>();
const interrupted: Attempt[] = [];
let stored: Stored[];

async function database<Answer>(...args: string[]): Promise<Answer> {
  const { code, output } = await run(script("tests/resilience/database.ts", ...args), { env });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Answer;
}

async function submit({ ref, key, token }: Attempt, server: ProductionServer): Promise<string> {
  const answer = await fetch(`${server.url}/api/trpc/application.submit`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: `next-auth.session-token=${token}` },
    body: JSON.stringify({ ref, key }),
  });
  const { result } = (await answer.json()) as { result?: { data: { ok: boolean; receipt?: { number: string } } } };
  if (!result?.data.receipt) throw new Error(`${ref} was refused: ${answer.status}`);
  return result.data.receipt.number;
}

/** Submits until the server dies under it. */
async function streamUntilKilled(server: ProductionServer): Promise<void> {
  let dead: Promise<void> | undefined;
  const until = acknowledged.size + perLife;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (!dead) {
        const attempt = attempts.shift();
        if (!attempt) throw new Error("there are not enough drafts for this machine");
        try {
          acknowledged.set(attempt.ref, await submit(attempt, server));
        } catch (error) {
          if (!dead) throw error;
          interrupted.push(attempt);
        }
        if (acknowledged.size >= until) dead ??= server.kill();
      }
    }),
  );
  await dead;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passerelle-kill-"));
  const port = await freePort();
  env = {
    DATA_DIR: folder,
    DATABASE_URL: "",
    DEMO: "1",
    SMTP_URL: "",
    APP_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: "a secret for the test of the kill only",
  };
  const towns = await database<Town[]>("fill", String(clients), String(drafts));
  // The towns in turn.
  attempts = Array.from({ length: drafts }, (_, n) => {
    const { token, refs } = towns[n % clients] ?? { token: "", refs: [] };
    return { ref: refs[Math.floor(n / clients)] ?? "", key: randomUUID(), token };
  });

  for (let life = 0; life < lives; life++) await streamUntilKilled(await startServer({ port, env }));

  // Whoever got no answer asks again, with the same key.
  const server = await startServer({ port, env });
  for (const attempt of interrupted) acknowledged.set(attempt.ref, await submit(attempt, server));
  await server.stop();
  stored = await database<Stored[]>("read");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe(`after ${lives} kills in a stream of submissions`, () => {
  test("the kills did interrupt some", () => {
    expect(acknowledged.size).toBeGreaterThanOrEqual(lives * perLife);
    expect(interrupted.length).toBeGreaterThan(0);
  });

  test("every acknowledged one is there, under the number that was given", () => {
    const submitted = new Map(stored.filter(({ number }) => number !== null).map(({ ref, number }) => [ref, number]));
    expect(new Map([...acknowledged].sort())).toEqual(new Map([...submitted].sort()));
    expect(new Set(submitted.values()).size).toBe(submitted.size);
  });

  test("each is there once, with its version, its journal row and its mail", () => {
    const whole = { status: "submitted", versions: 1, journal: 1, mails: 1 };
    for (const { ref, number, ...rows } of stored.filter(({ number }) => number !== null))
      expect({ ref, ...rows }).toEqual({ ref, ...whole });
  });

  test("of the others nothing is there", () => {
    const untouched = { status: "draft", number: null, versions: 0, journal: 0, mails: 0 };
    const others = stored.filter(({ number }) => number === null);
    expect(others).toHaveLength(drafts - acknowledged.size);
    for (const { ref, ...rows } of others) expect({ ref, ...rows }).toEqual({ ref, ...untouched });
  });
});
