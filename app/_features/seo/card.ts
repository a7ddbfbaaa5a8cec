import "server-only";
import { createTranslator } from "next-intl";
import { conferenceDays } from "@/app/_features/resource/dates";
import { formatDate } from "@/i18n/format";
import { messages } from "@/messages";
import { countryName } from "@/server/domain/country/names";
import { defaultLocale, type Locale } from "@/server/domain/locale";
import { TooManyDocuments } from "@/server/pdf/apart";
import { type ShareCard, shareCard } from "@/server/pictures/share-card";
import { callCard, entryCard, resourceCard } from "@/server/services/card/facts";
import { cacheHeaders, isUnchanged } from "../open-data/conditional";

type Said = Omit<ShareCard, "service">;

const resourceWords = (locale: Locale) =>
  createTranslator({ locale, namespace: "resources", messages: { resources: messages[locale].resources } });

/** What the card of each kind of page says; null for what is not public. In the language of the page's own text. */
const said: Record<string, (slug: string) => Promise<Said | null>> = {
  appels: async (slug) => {
    const call = await callCard(slug);
    if (!call) return null;
    const isOver = call.phase === "closed" || call.phase === "resultsPublished";
    const date = formatDate(call.phase === "coming" ? call.opensAt : call.closesAt, defaultLocale);
    const when = call.phase === "coming" ? "calls.opens" : isOver ? "calls.closed" : "calls.closes";
    return {
      ...{ eyebrow: messages[defaultLocale].calls.title, title: call.title, lang: defaultLocale },
      detail: resourceWords(defaultLocale)(when, { date }),
    };
  },
  actualites: async (slug) => {
    const news = await resourceCard("news", slug);
    if (!news) return null;
    const t = resourceWords(news.language);
    return {
      ...{ eyebrow: t("kind.news"), title: news.title, lang: news.language },
      detail: t("news.published", { date: formatDate(news.publishedAt, news.language) }),
    };
  },
  conferences: async (slug) => {
    const resource = await resourceCard("conference", slug);
    if (!resource?.conference) return null;
    const { title, language, conference } = resource;
    const detail = `${conferenceDays(conference, language)} · ${conference.place}`;
    return { eyebrow: resourceWords(language)("kind.conference"), title, detail, lang: language };
  },
  repertoire: async (slug) => {
    const entry = await entryCard(slug);
    if (!entry) return null;
    const detail = countryName(entry.country, defaultLocale);
    return { eyebrow: messages[defaultLocale].register.title, title: entry.name, detail, lang: defaultLocale };
  },
};

/** The card of the site itself, for pages that have none of their own. */
const ofSite: Said = {
  ...{ eyebrow: messages[defaultLocale].common.serviceName, title: messages[defaultLocale].common.tagline },
  ...{ detail: "", lang: defaultLocale },
};

const ready = (text: Said) => shareCard({ ...text, service: messages[defaultLocale].common.serviceName });

/**
 * Answers for a card: of the site, or of a public page by its kind and slug. Whoever has it as it stands is told so before
 * anything is drawn; when too many are being drawn, whoever asks is asked to come back.
 */
export async function answerCard(request: Request, page?: { genre: string; slug: string }): Promise<Response> {
  const says = page && (Object.hasOwn(said, page.genre) ? said[page.genre] : undefined);
  const text = page ? await says?.(page.slug) : ofSite;
  if (!text) return new Response(null, { status: 404 });
  const { png, version } = await ready(text);
  const state = { version, changedAt: null };
  const headers = { ...cacheHeaders(state), "x-content-type-options": "nosniff" };
  if (isUnchanged(request.headers, state)) return new Response(null, { status: 304, headers });
  try {
    const picture = await png();
    return new Response(picture, {
      headers: { ...headers, "content-type": "image/png", "content-length": String(picture.length) },
    });
  } catch (error) {
    if (error instanceof TooManyDocuments) return new Response(null, { status: 503, headers: { "retry-after": "10" } });
    throw error;
  }
}
