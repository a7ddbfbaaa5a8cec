import "server-only";
import type { Granted } from "@/server/auth/grants";
import { bellOf } from "@/server/services/application/live/bell";
import { messagesOf } from "./notice";
import { lastAdvice, lastExchange, lastMessage } from "./read-messages";

export interface MessagesNews {
  /** The last message there is. */
  last: number;
  /** Of an advice, whether the embassy may read the draft. */
  draftIsOpen?: boolean;
}

export interface WatchOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds after which everything is looked at again, also when nothing was heard. */
  every?: number;
}

export const newsOfMessages = async (granted: Granted<"conversation.read">): Promise<MessagesNews> => ({
  last: await lastMessage(granted),
});
export const newsOfAdvice = async (granted: Granted<"advice.read">): Promise<MessagesNews> => ({
  last: await lastAdvice(granted),
  draftIsOpen: granted.advice.draftIsOpen,
});
export const newsOfExchange = async (granted: Granted<"answer.read">): Promise<MessagesNews> => ({
  last: await lastExchange(granted),
});

/**
 * What happens in a conversation while somebody has it open: first how it stands, then each change.
 * @param about the reference of the dossier, or the id of the advice
 * @param look asks again who it is and what they may read; what it throws ends the stream.
 */
export async function* watchMessages(
  about: string,
  look: () => Promise<MessagesNews>,
  { signal, every = 15_000 }: WatchOptions = {},
): AsyncGenerator<MessagesNews, void> {
  const bell = bellOf(messagesOf(about).ref, signal);
  let told = "";
  try {
    do {
      const news = await look();
      const now = JSON.stringify(news);
      if (now !== told) yield news;
      told = now;
    } while (await bell.wait(every));
  } finally {
    bell.close();
  }
}
