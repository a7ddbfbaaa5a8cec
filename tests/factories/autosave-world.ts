import { AfterPaint } from "@/app/_features/application/form/after-paint";
import { Autosave } from "@/app/_features/application/form/autosave";
import type { Change, Incoming, SaveAnswer, SaveState } from "@/app/_features/application/form/autosave-types";
import { type Kept, KeptChanges } from "@/app/_features/application/form/kept-changes";
import type { SavedField } from "@/server/domain/application/content";

/** A dossier on a server, one person's device, and the line between them. */
export interface World {
  line: "up" | "down" | "signedOut";
  server: ReturnType<typeof aServer>;
  device: ReturnType<typeof aDevice>;
  /** The pages that are open. */
  alive: Set<string>;
  /** Every text that was once before the person's eyes. */
  seen: Set<string>;
}

const key = "dossier";
/** How long it takes until a key is on the screen. */
const frame = 16;
/** How long a request takes to arrive, and its answer to come back. */
const latency = 50;

export const aWorld = (facts: Partial<World> = {}): World => ({
  line: "up",
  server: aServer(),
  device: aDevice(),
  alive: new Set(),
  seen: new Set(),
  ...facts,
});

/** Keeps fields as server/services/application/save.ts does; tests/integration/application/save.test.ts says so of that one. */
export function aServer() {
  const values = new Map<string, unknown>();
  const revisions = new Map<string, number>();
  const colleagues = new Set<string>();
  let revision = 0;
  const write = (field: string, value: unknown) => {
    values.set(field, value);
    revisions.set(field, revision);
  };
  const server = {
    values,
    saves: 0,
    /** A value that is never kept. */
    refuses: null as string | null,
    /** The most sends that were ever on their way together, and the pages that there were. */
    atOnce: 0,
    onTheWay: 0,
    pages: 0,
    accepted: new Set<string>(),
    replacedUnseen: [] as string[],
    get revision() {
      return revision;
    },
    colleagueWrites(field: SavedField, value: unknown) {
      revision++;
      write(field, value);
      colleagues.add(String(value));
    },
    /** What was written since, as server/services/application/live/news.ts tells it. */
    news(since: number): Incoming {
      const written = [...revisions].filter(([, written]) => written > since);
      const fields = written.map(([name, written]) => ({
        field: name as SavedField,
        value: values.get(name),
        revision: written,
      }));
      return { since, revision: Math.max(since, revision), fields, findings: fields.length > 0 ? [] : null };
    },
    save(sent: Change[], base: number, seen: ReadonlySet<string>): SaveAnswer {
      server.saves++;
      const isRefused = ({ value }: Change) => server.refuses !== null && value === server.refuses;
      const changes = sent.filter((change) => !isRefused(change));
      const refused = sent.filter(isRefused).map(({ field }) => ({
        field,
        finding: { code: "textTooLong", severity: "blocking", field } as const,
      }));
      const isNewer = (field: string) => (revisions.get(field) ?? 0) > base;
      const isOther = ({ field, value }: Change) => JSON.stringify(values.get(field)) !== JSON.stringify(value);
      const conflicts = changes.filter((change) => isNewer(change.field) && isOther(change));
      const kept = changes.filter((change) => !conflicts.includes(change) && isOther(change));
      const newer = [...values.keys()].filter((name) => isNewer(name) && !changes.some(({ field }) => field === name));
      const now = (field: string) => ({ field: field as SavedField, value: values.get(field) });
      const answer = { conflicts: conflicts.map(({ field }) => now(field)), newer: newer.map(now) };
      if (kept.length > 0) revision++;
      for (const { field, value } of kept) {
        const before = String(values.get(field));
        if (colleagues.has(before) && !seen.has(before)) server.replacedUnseen.push(before);
        write(field, value);
      }
      for (const change of changes)
        if (!conflicts.includes(change)) server.accepted.add(`${change.field} ${change.value}`);
      return { ok: true, revision, savedAt: "now", findings: [], ...answer, refused };
    },
  };
  return server;
}

/** What a browser keeps. */
export function aDevice({ isFull = false } = {}) {
  const memory = new Map<string, string>();
  /** All that the pages keep together, null for nothing. */
  const kept = (): Pick<Kept, "changes" | "conflicts"> | null => {
    const records = [...memory.values()].map((text) => JSON.parse(text) as Kept);
    if (records.length === 0) return null;
    return {
      changes: records.flatMap(({ changes }) => changes),
      conflicts: records.flatMap(({ conflicts }) => conflicts),
    };
  };
  return {
    get length() {
      return memory.size;
    },
    key: (index: number) => [...memory.keys()][index] ?? null,
    getItem: (name: string) => memory.get(name) ?? null,
    setItem(name: string, text: string) {
      if (isFull) throw new Error("QuotaExceededError");
      memory.set(name, text);
    },
    removeItem: (name: string) => void memory.delete(name),
    kept,
    has: (field: string, text: string): boolean =>
      [...(kept()?.changes ?? []), ...(kept()?.conflicts ?? [])].some(
        (change) => change.field === field && change.value === text,
      ),
  };
}

export type Page = ReturnType<typeof aPage>;

/** The form of the dossier in a tab, as draft-provider.tsx runs it. */
export function aPage(world: World) {
  const { server, device, seen } = world;
  const form = new Map<string, unknown>(server.values);
  const atFirst = new Map<string, unknown>(server.values);
  const conflicts = new Map<string, unknown>();
  const states: SaveState[] = [];
  let isOpen = true;
  const kept = new KeptChanges(device, key, String(++server.pages).padStart(4, "0"));

  const afterPaint = new AfterPaint((work) => setTimeout(work, frame));
  /** What was typed an instant ago, and not told to anybody yet. */
  const unpainted = new Map<string, unknown>();

  const show = (field: string, value: unknown) => {
    form.set(field, value);
    seen.add(String(value));
  };
  const wait = () => new Promise((resolve) => setTimeout(resolve, latency));
  async function send(changes: Change[], base: number): Promise<SaveAnswer> {
    // What is on its way arrives, even when the tab that sent it is gone.
    server.onTheWay++;
    server.atOnce = Math.max(server.atOnce, server.onTheWay);
    try {
      await wait();
      if (world.line !== "up") throw new Error(world.line);
      const answer = server.save(structuredClone(changes), base, new Set(seen));
      await wait();
      if (!isOpen) return await new Promise(() => {});
      if (world.line !== "up") throw new Error("down");
      return answer;
    } finally {
      server.onTheWay--;
    }
  }

  const queue = new Autosave({
    send,
    whyOf: (error) => ((error as Error).message === "signedOut" ? "signedOut" : "offline"),
    kept,
    revision: server.revision,
    valueAtFirst: (field) => atFirst.get(field),
    gather: afterPaint.settle,
    onState: (state) => states.push(state),
    onLearned: ({ theirs, mine }) => {
      for (const { field, value } of theirs) show(field, value);
      for (const { field, value } of mine) conflicts.set(field, value);
    },
    onRefused: (refusals) => {
      refused = refusals.map(({ field }) => field);
    },
    onGap: () => void gaps++,
  });
  let gaps = 0;
  let refused: string[] = [];
  const restored = queue.restore(new Set(world.alive));
  world.alive.add(kept.name);
  for (const { field, value } of restored.changes) show(field, value);
  for (const { field, value } of restored.conflicts) conflicts.set(field, value);
  // What is restored stands in its field from the first moment: the person does not see what it hides.
  for (const text of form.values()) seen.add(String(text));
  if (restored.changes.length > 0) void queue.flush();
  /** What the stream has told, and what of it is still on its way: in order, each once. */
  let told = queue.revision;
  const onItsWay: Incoming[] = [];

  return {
    form,
    conflicts,
    states,
    get refused() {
      return refused;
    },
    get gaps() {
      return gaps;
    },
    /** The server tells what is new on the stream; it comes through later. */
    stream() {
      const news = server.news(told);
      if (news.revision === told) return;
      told = news.revision;
      onItsWay.push(news);
    },
    loses: () => void onItsWay.shift(),
    comesThrough() {
      const news = onItsWay.shift();
      if (news) queue.receive(news);
    },
    /** The page asks what is new. @returns what hands it the answer, whenever that may be. */
    asks() {
      const news = server.news(queue.revision);
      return () => queue.receive(news);
    },
    type(field: SavedField, value: unknown) {
      show(field, value);
      unpainted.set(field, value);
      afterPaint.later(field, () => {
        unpainted.delete(field);
        queue.change(field, value);
      });
    },
    unpainted,
    /** What was typed is on the screen. */
    paints: afterPaint.settle,
    settle(field: SavedField, choice: "mine" | "theirs") {
      afterPaint.settle();
      const value = conflicts.get(field);
      conflicts.delete(field);
      queue.drop(field);
      if (choice === "theirs") return;
      show(field, value);
      queue.change(field, value);
    },
    flush: () => queue.flush(),
    /** The tab is closed: nothing of it runs any more. A crash leaves the same, save for the key of that very frame. */
    close() {
      afterPaint.settle();
      isOpen = false;
      world.alive.delete(kept.name);
      queue.stop();
    },
    /** Another page of the application takes its place: it sends what it has, and its answers still come. */
    unmount() {
      afterPaint.settle();
      void queue.flush();
      world.alive.delete(kept.name);
      queue.stop();
    },
  };
}
