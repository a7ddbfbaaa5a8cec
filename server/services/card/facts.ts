import "server-only";
import { db } from "@/server/db/client";
import { type CallDates, type CallPhase, phaseOf } from "@/server/domain/call/calendar";
import { defaultLocale, isLocale, type Locale } from "@/server/domain/locale";
import type { ResourceKind } from "@/server/domain/resource/kinds";
import { cleanText } from "@/server/domain/text";

/*
 * What the card of a public page says, and nothing else of the page: cards are asked for by programs, in numbers.
 * Each answers null for what is not public, as for what does not exist. A slug that no text can hold is nobody's.
 */

export interface CallCard {
  title: string;
  phase: CallPhase;
  opensAt: Date;
  closesAt: Date;
}

export async function callCard(slug: string): Promise<CallCard | null> {
  if (cleanText(slug) !== slug) return null;
  const [row] = await db().$queryRaw<(CallDates & { title: string; now: Date })[]>`
    SELECT title, opens_at AS "opensAt", closes_at AS "closesAt", published_at AS "publishedAt",
      results_notified_at AS "resultsNotifiedAt", now() AS now
    FROM call WHERE slug = ${slug} AND published_at <= now()`;
  return row ? { title: row.title, phase: phaseOf(row, row.now), opensAt: row.opensAt, closesAt: row.closesAt } : null;
}

export interface ResourceCard {
  title: string;
  language: Locale;
  publishedAt: Date;
  conference: { startsOn: Date; endsOn: Date; monthOnly: boolean; place: string } | null;
}

export async function resourceCard(
  kind: Extract<ResourceKind, "news" | "conference">,
  slug: string,
): Promise<ResourceCard | null> {
  if (cleanText(slug) !== slug) return null;
  const [row] = await db().$queryRaw<
    {
      title: string;
      language: string;
      publishedAt: Date;
      startsOn: Date | null;
      endsOn: Date;
      monthOnly: boolean;
      place: string;
    }[]
  >`
    SELECT r.title, r.language, r.published_at AS "publishedAt", c.starts_on AS "startsOn", c.ends_on AS "endsOn",
      c.month_only AS "monthOnly", c.place
    FROM resource r LEFT JOIN conference c ON c.resource_id = r.id
    WHERE r.slug = ${slug} AND r.kind = ${kind}::resource_kind AND r.published_at <= now()`;
  if (!row) return null;
  const { title, language, publishedAt, startsOn, endsOn, monthOnly, place } = row;
  return {
    ...{ title, publishedAt, language: isLocale(language) ? language : defaultLocale },
    conference: startsOn && { startsOn, endsOn, monthOnly, place },
  };
}

export async function entryCard(slug: string): Promise<{ name: string; country: string } | null> {
  if (cleanText(slug) !== slug) return null;
  const [row] = await db().$queryRaw<{ name: string; country: string }[]>`
    SELECT o.name, o.country_code AS country
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE e.slug = ${slug}`;
  return row ?? null;
}
