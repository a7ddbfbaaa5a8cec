import "server-only";
import { type Database, db } from "@/server/db/client";
import { env } from "@/server/env";
import { type DispatchOptions, dispatchDue } from "./dispatch";
import { keepAll } from "./outbox";
import { type MailTransport, smtpTransport } from "./transport";
import { onWake } from "./wake";

export interface DispatcherOptions extends DispatchOptions {
  database: Database;
  /** None: mails are kept in the outbox, to be read there. */
  transport: MailTransport | null;
  /** Milliseconds between two looks at the outbox when nobody wakes it. */
  every?: number;
  /** Milliseconds during which calls are gathered into one round. */
  gather?: number;
  /** Milliseconds before a server that is down is tried again: the first pause, doubled up to the last. */
  pause?: { first: number; last: number };
}

export interface Dispatcher {
  /** Takes no more mails, and resolves when those on their way are settled. */
  stop(): Promise<void>;
}

/** Empties the outbox as it fills, until stopped. */
export function runDispatcher(options: DispatcherOptions): Dispatcher {
  const { database, transport, every = 5_000, gather = 100, pause = { first: 2_000, last: 30_000 } } = options;
  let stopped = false;
  let called = true;
  let wakeUp = () => {};
  const call = () => {
    called = true;
    wakeUp();
  };
  const stopListening = onWake(call);

  /** Ends early when called, unless the pause is for a server that is down. */
  const sleep = (milliseconds: number, untilCalled: boolean) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      timer.unref();
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      wakeUp = () => {
        if (untilCalled || stopped) end();
      };
    });

  async function round(): Promise<"more" | "idle" | "down"> {
    if (!transport) {
      await keepAll(database);
      return "idle";
    }
    const { claimed, serverDown } = await dispatchDue(database, transport, options);
    return serverDown ? "down" : claimed > 0 ? "more" : "idle";
  }

  async function waitForServer(): Promise<void> {
    for (let wait = pause.first; !stopped; wait = Math.min(wait * 2, pause.last)) {
      await sleep(wait, false);
      if (stopped || (await transport?.isUp())) return;
    }
  }

  async function run(): Promise<void> {
    while (!stopped) {
      called = false;
      const state = await round().catch((error: unknown) => {
        console.error("The outbox could not be read:", error);
        return "idle" as const;
      });
      if (stopped) return;
      if (state === "down") await waitForServer();
      else if (state === "idle") {
        if (!called) await sleep(every, true);
        if (!stopped) await sleep(gather, false);
      }
    }
  }

  const running = run();
  return {
    stop: async () => {
      stopped = true;
      stopListening();
      wakeUp();
      await running;
      transport?.close();
    },
  };
}

// One per process, even if several bundles ask.
const shared = globalThis as typeof globalThis & { passerelleDispatcher?: Dispatcher };

/** Starts the dispatcher of this process, by its settings; it ends with the process. */
export function startDispatcher(): void {
  if (shared.passerelleDispatcher) return;
  const { SMTP_URL } = env();
  const dispatcher = runDispatcher({ database: db(), transport: SMTP_URL ? smtpTransport(SMTP_URL) : null });
  shared.passerelleDispatcher = dispatcher;
  // What is on its way gets to its end; a claimed mail that does not is tried again after its lease.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void dispatcher.stop());
}
