import "server-only";
import { Client } from "pg";
import { env } from "../env";
import { embeddedEngine } from "./client";
import { Prisma } from "./generated/client";

/** What the replicas tell one another through the database: that something of a dossier has changed. */
export interface Notice {
  ref: string;
}

/** A notice; that some may have been missed; or that this process is about to end. */
export type Heard = Notice | "missed" | "ending";
type Listener = (heard: Heard) => void;

const channel = "passerelle_dossier";
const firstPause = 500;
const lastPause = 30_000;
const pulse = 30_000;

/** SQL to select in the transaction that changes something: heard once it is committed, and not when it is undone. */
export const telling = ({ ref }: Notice): Prisma.Sql =>
  Prisma.sql`pg_notify(${channel}, ${JSON.stringify({ ref })})::text`;

/** SQL to select where somebody's roles change: whoever has anything open is asked anew who they are and what they may. */
export const tellingPeople = (): Prisma.Sql => Prisma.sql`pg_notify(${channel}, ${JSON.stringify(people)})::text`;

/** No dossier has such a reference: what is said of people is for every listener. */
const people: Notice = { ref: "*" };
const heardIn = (payload: string): Heard => {
  const notice = JSON.parse(payload) as Notice;
  return notice.ref === people.ref ? "missed" : notice;
};

interface Ear {
  listeners: Set<Listener>;
  close(): void;
}

// One per process, and so one connection, even if several bundles listen.
const shared = globalThis as typeof globalThis & { passerelleEar?: Ear };

/**
 * Hears every notice from now on, on a connection that all listeners share and the last of them closes.
 * @returns what stops the listening.
 */
export function onNotice(listener: Listener): () => void {
  shared.passerelleEar ??= openEar();
  const ear = shared.passerelleEar;
  ear.listeners.add(listener);
  return () => {
    ear.listeners.delete(listener);
    if (ear.listeners.size > 0 || shared.passerelleEar !== ear) return;
    shared.passerelleEar = undefined;
    ear.close();
  };
}

function openEar(): Ear {
  const listeners = new Set<Listener>();
  const hear = (heard: Heard) => {
    for (const listener of [...listeners]) listener(heard);
  };
  // A server waits for its open answers before it ends: those that would never end are told to.
  const end = () => hear("ending");
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  const disconnect = connect(hear);
  return {
    listeners,
    close: () => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
      disconnect();
    },
  };
}

function connect(hear: Listener): () => void {
  const engine = embeddedEngine();
  if (!engine) return connectToServer(env().DATABASE_URL ?? "", hear);
  const listening = engine.listen(channel, (text) => hear(heardIn(text)));
  listening.then(() => hear("missed")).catch((error: unknown) => console.error("Notices are not heard:", error));
  return () => void listening.then((stop) => stop()).catch(() => {});
}

/** Stays connected: what is lost is opened again, soon at first, and said to have missed something. */
function connectToServer(url: string, hear: Listener): () => void {
  let closed = false;
  let current: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
    timer.unref();
  };

  async function open(pause: number): Promise<void> {
    const client = new Client({ connectionString: url, keepAlive: true, query_timeout: 10_000 });
    current = client;
    let wait = pause;
    const lose = (error?: unknown) => {
      if (closed || current !== client) return;
      current = undefined;
      if (error) console.error("Notices are not heard for a moment:", error instanceof Error ? error.message : error);
      client.end().catch(() => {});
      later(() => void open(Math.min(wait * 2, lastPause)), wait);
    };
    client.on("error", lose).on("end", () => lose());
    client.on("notification", ({ payload }) => hear(heardIn(payload ?? "{}")));
    // A line that has died without a word is found out by asking.
    const ask = () => void client.query("SELECT 1").then(() => later(ask, pulse), lose);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      wait = firstPause;
      hear("missed");
      later(ask, pulse);
    } catch (error) {
      lose(error);
    }
  }

  void open(firstPause);
  return () => {
    closed = true;
    clearTimeout(timer);
    current?.end().catch(() => {});
  };
}
