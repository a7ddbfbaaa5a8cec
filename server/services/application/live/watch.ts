import "server-only";
import type { Granted } from "@/server/auth/grants";
import { bellOf } from "./bell";
import { type News, newsSince } from "./news";
import { sayCutOff, sayHere, type Tab } from "./presence";

export interface Watching extends Tab {
  /** The revision that the page knows. */
  since: number;
}

export interface WatchOptions {
  signal?: AbortSignal;
  /** Milliseconds after which everything is looked at again, also when nothing was heard. */
  every?: number;
}

/**
 * What happens in a dossier while somebody has its form open: first how it stands, then whatever others change.
 * Who it is and what they may do is asked again before each look.
 * @param again asks it; what it throws ends the stream.
 */
export async function* watchDossier(
  first: Granted<"application.edit">,
  again: () => Promise<Granted<"application.edit">>,
  { tab, section, since }: Watching,
  { signal, every = 15_000 }: WatchOptions = {},
): AsyncGenerator<News, void> {
  const bell = bellOf(first.application.ref, signal);
  let granted = first;
  let known = since;
  let shown = "";
  try {
    await sayHere(granted, { tab, section });
    do {
      // Also the first time: what was loaded before the bell was hung may have missed something.
      granted = await again();
      const news = await newsSince(granted, { since: known, tab });
      const others = JSON.stringify([news.present, news.isEditable, news.signOff?.facts]);
      if (news.revision > known || others !== shown) yield news;
      known = news.revision;
      shown = others;
    } while (await bell.wait(every));
  } finally {
    bell.close();
    await sayCutOff(granted, tab).catch(() => {});
  }
}
