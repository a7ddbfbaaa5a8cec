import { LiveLine, type StreamEvents } from "@/app/_features/application/form/live-line";
import { failureOf } from "@/app/_trpc/client";
import { askNews, type MessagesNews, type Target } from "./target";

/** Keeps a page with a conversation in touch with it, until told to end; what cannot be heard is never an error. */
export function connectMessages(target: Target, onNews: (news: MessagesNews) => void): () => void {
  const line = new LiveLine<MessagesNews>({
    stream: (events) => openStream(target, events),
    ask: () => askNews(target),
    isFinal: (error) => ["notFound", "notAllowed", "invalid"].includes(failureOf(error)),
    onNews,
    onReach: () => {},
  });
  const heard: [EventTarget, string, () => void][] = [
    [document, "visibilitychange", () => line.setAway(document.hidden)],
    [window, "online", () => void line.ask()],
    [window, "offline", () => line.cut()],
  ];
  for (const [on, event, listener] of heard) on.addEventListener(event, listener);
  line.start();
  return () => {
    for (const [on, event, listener] of heard) on.removeEventListener(event, listener);
    line.stop();
  };
}

/** The part of tRPC that listens is fetched apart: one reads and writes without it. */
function openStream(target: Target, events: StreamEvents<MessagesNews>): () => void {
  let isClosed = false;
  let close = () => {};
  import("@/app/_trpc/live")
    .then(({ live }) => {
      if (isClosed) return;
      const listeners = {
        onData: (news: MessagesNews) => events.onNews(news),
        onConnectionStateChange: ({ state }: { state: string }) => events.onFlow(state === "pending"),
        onError: () => events.onEnd(),
        onComplete: () => events.onEnd(),
      };
      const subscription =
        target.kind === "dossier"
          ? live.conversation.live.subscribe({ ref: target.ref }, listeners)
          : target.kind === "advice"
            ? live.advice.live.subscribe({ adviceId: target.id }, listeners)
            : live.exchange.live.subscribe({ answerId: target.id }, listeners);
      close = () => subscription.unsubscribe();
    })
    .catch(() => events.onEnd());
  return () => {
    isClosed = true;
    close();
  };
}
