import { z } from "zod";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { searchedText } from "@/app/_components/searched-text";
import { type JournalTopic, journalTopics } from "@/server/domain/journal/topics";
import { parisInstant } from "@/server/domain/paris-time";
import type { JournalFilter } from "@/server/services/journal/read-journal";

export const topicSlugs: Record<JournalTopic, string> = {
  applications: "dossiers",
  opinions: "avis",
  decisions: "decisions",
  calls: "appels",
  claims: "rattachements",
  people: "personnes",
  register: "repertoire",
  mails: "courriels",
  conversations: "conversations",
  exchange: "bourse",
  resources: "ressources",
  programs: "programmes",
};

/** The whole state of the journal, as its address holds it. What is not understood is left out, never an error. */
const query = z.object({
  q: searchedText,
  sujet: z.enum(topicSlugs).optional().catch(undefined),
  du: z.iso.date().optional().catch(undefined),
  au: z.iso.date().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type JournalQuery = z.infer<typeof query>;

export const readJournalQuery = (params: AddressParams): JournalQuery => query.parse(givenParams(params));

/** Days are those of Paris; the last one is wholly in. */
export function toJournalFilter({ q, sujet, du, au, page }: JournalQuery): JournalFilter {
  const beginningOf = (day: string | undefined) => (day && parisInstant(`${day}T00:00`)) || undefined;
  return {
    text: q,
    topic: journalTopics.find((topic) => topicSlugs[topic] === sujet),
    from: beginningOf(du),
    before: beginningOf(au && dayAfter(au)),
    page,
  };
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

export const journalHref = (query: JournalQuery): string => listAddress("/administration/journal", query);
