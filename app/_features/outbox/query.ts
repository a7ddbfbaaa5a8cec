import { z } from "zod";
import { type AddressParams, givenParams, listAddress } from "@/app/_components/list-address";
import { searchedText } from "@/app/_components/searched-text";
import { type MailFate, mailFates } from "@/server/domain/mail/fate";
import type { OutboxFilter } from "@/server/services/outbox/list-outbox";

export const fateSlugs: Record<MailFate, string> = {
  queued: "en-attente",
  sent: "envoyes",
  kept: "conserves",
  failed: "non-remis",
};

/** The whole state of the list, as its address holds it. What is not understood is left out, never an error. */
const query = z.object({
  q: searchedText,
  etat: z.enum(fateSlugs).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type OutboxQuery = z.infer<typeof query>;
export const readOutboxQuery = (params: AddressParams): OutboxQuery => query.parse(givenParams(params));

export const toOutboxFilter = ({ q, etat, page }: OutboxQuery): OutboxFilter => ({
  text: q,
  fate: mailFates.find((fate) => fateSlugs[fate] === etat),
  page,
});

export const outboxHref = (query: OutboxQuery): string => listAddress("/administration/courriels", query);
