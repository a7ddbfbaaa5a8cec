import type { Locale } from "../locale";

/** Something that a follower of the news is told of. */
export interface FeedEntry {
  /** Absolute, and the same for as long as it exists. */
  url: string;
  title: string;
  summary: string;
  language: Locale;
  publishedAt: Date;
  updatedAt: Date;
}

export interface Feed {
  title: string;
  subtitle: string;
  language: Locale;
  /** Who publishes it. */
  author: string;
  /** Absolute: of the feed itself, and of the page that shows the same. */
  selfUrl: string;
  pageUrl: string;
  /** When anything in it last changed; the beginning of time for an empty one. */
  updatedAt: Date;
  entries: readonly FeedEntry[];
}
