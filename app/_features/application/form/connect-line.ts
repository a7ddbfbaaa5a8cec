import type { inferRouterOutputs } from "@trpc/server";
import { failureOf, trpc } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/api/root";
import type { Autosave } from "./autosave";
import { LiveLine, type StreamEvents } from "./live-line";

type News = inferRouterOutputs<AppRouter>["application"]["here"];

/** Another tab that has the form open. */
export type Present = News["present"][number];

/** The others in the dossier, and whether it may still be written; nobody is known to be there without a line. */
export interface Company {
  present: Present[];
  isEditable: boolean;
  /** What was last heard of the signatory's accord. */
  signOff?: News["signOff"];
}

interface LineOptions {
  ref: string;
  queue: Autosave;
  /** The section of the form that is shown, by its address. */
  section(): string;
  onCompany(company: Company | "unknown"): void;
}

export interface Line {
  /** The person has gone to another section. */
  moved(): void;
  /** Something was missed. */
  ask(): void;
  end(): void;
}

/** Connects the form in this tab with the server and, through it, with the others in the same dossier. */
export function connectLine({ ref, queue, section, onCompany }: LineOptions): Line {
  let tab = crypto.randomUUID();
  const place = () => ({ ref, tab, section: section(), since: queue.revision });
  const line = new LiveLine<News>({
    stream: (events) => openStream(place, events),
    ask: (away) => trpc.application.here.mutate({ ...place(), away }),
    isFinal: (error) => ["notFound", "notAllowed", "invalid"].includes(failureOf(error)),
    onNews: (news) => {
      queue.hasCompany = news.present.length > 0;
      queue.receive(news);
      onCompany({ present: news.present, isEditable: news.isEditable, signOff: news.signOff });
    },
    onReach: (isReached) => {
      if (isReached) void queue.flush();
      else onCompany("unknown");
    },
  });

  const leave = () => {
    const goodbye = new Blob([JSON.stringify({ ref, tab })], { type: "application/json" });
    navigator.sendBeacon("/api/trpc/application.leave", goodbye);
  };
  /** The browser shows the page again as it was left: that tab had gone, this one is new. */
  const comeBack = () => {
    tab = crypto.randomUUID();
    line.cut();
    void line.ask();
  };
  const heard: [EventTarget, string, (event: Event) => unknown][] = [
    [document, "visibilitychange", () => line.setAway(document.hidden)],
    [window, "online", () => void line.ask()],
    [window, "offline", () => line.cut()],
    [window, "pagehide", leave],
    [window, "pageshow", (event) => event instanceof PageTransitionEvent && event.persisted && comeBack()],
  ];
  for (const [target, event, listener] of heard) target.addEventListener(event, listener);
  line.start();
  return {
    moved: () => void line.ask(),
    ask: () => void line.ask(),
    end: () => {
      for (const [target, event, listener] of heard) target.removeEventListener(event, listener);
      line.stop();
      leave();
    },
  };
}

/** The part of tRPC that listens is fetched apart, after the form: one writes without it. */
function openStream(
  place: () => { ref: string; tab: string; section: string; since: number },
  events: StreamEvents<News>,
): () => void {
  let isClosed = false;
  let close = () => {};
  import("@/app/_trpc/live")
    .then(({ live }) => {
      if (isClosed) return;
      const subscription = live.application.live.subscribe(place(), {
        onData: ({ data }) => events.onNews(data),
        onConnectionStateChange: ({ state }) => events.onFlow(state === "pending"),
        onError: () => events.onEnd(),
        onComplete: () => events.onEnd(),
      });
      close = () => subscription.unsubscribe();
    })
    .catch(() => events.onEnd());
  return () => {
    isClosed = true;
    close();
  };
}
