import { randomUUID } from "node:crypto";
import type { MailTemplate } from "@/emails";
import type { Prisma } from "@/server/db/generated/client";
import type { Side } from "@/server/domain/conversation/voice";
import { appUrl } from "@/server/links";
import { hourOn } from "../dates";
import type { Member } from "../organisations";
import { services } from "../people";
import { doer } from "../team";
import { conversations, type DemoConversation, type Line } from "../texts/conversations";
import { typographic } from "../texts/typography";
import type { Filed, World } from "./filed";

export interface DemoEmbassy {
  id: string;
  name: string;
  servedCountries: string[];
}

export interface ConversationRows {
  conversation: Prisma.ConversationCreateManyInput;
  messages: Prisma.MessageCreateManyInput[];
  readings: Prisma.ConversationReadingCreateManyInput[];
  journal: (Prisma.JournalEntryCreateManyInput & { at: Date })[];
  mails: Prisma.MailCreateManyInput[];
}

/** The conversations of the demonstration, with what the services that keep messages write beside them. */
export const conversationRows = (
  filed: readonly Filed[],
  numbers: ReadonlyMap<Filed, string>,
  embassies: readonly DemoEmbassy[],
  world: World,
): ConversationRows[] =>
  conversations.map((one) => {
    const dossier = filed.findLast(({ dossier: { lead, project } }) => lead === one.lead && project === one.project);
    const country = dossier?.content.partners[0]?.country ?? "";
    const embassy = embassies.find(({ servedCountries }) => servedCountries.includes(country));
    if (!dossier || !embassy) throw new Error(`The demonstration has no dossier ${one.lead}, ${one.project}.`);
    return rowsOf(one, { dossier, number: numbers.get(dossier) ?? dossier.ref, embassy, country }, world);
  });

interface About {
  dossier: Filed;
  number: string;
  embassy: DemoEmbassy;
  country: string;
}

function rowsOf(one: DemoConversation, about: About, world: World): ConversationRows {
  const { dossier, embassy, country } = about;
  const { team, now } = world;
  const conversationId = randomUUID();
  const people: Record<Side, Member[]> = {
    authority: team.membersOf(one.lead),
    ministry: one.isAdvice ? [] : [team.officer],
    embassy: team.advisersOf(country),
  };
  const names: Record<Side, string> = {
    authority: dossier.lead.name,
    ministry: services.ministry.name,
    embassy: embassy.name,
  };
  const written = one.lines.map((line, index) => {
    const [author] = people[line.by];
    if (!author) throw new Error(`The demonstration has nobody to write for ${line.by}.`);
    return { id: randomUUID(), line, author, sequence: index + 1, at: hourOn(now, -line.daysAgo, line.hour) };
  });
  const [first] = written;
  const last = written.length;
  const begun = first ? { ...doer(first.author), at: first.at } : null;
  const opened = one.isAdvice ? written.at(-1) : undefined;
  const ofCall = { callId: dossier.call.id };
  return {
    conversation: {
      ...{ id: conversationId, createdAt: first?.at ?? now, applicationId: dossier.id },
      ...(one.isAdvice
        ? {
            kind: "advice",
            ...ofCall,
            organisationId: dossier.lead.id,
            embassyId: embassy.id,
            draftOpenedAt: opened?.at ?? null,
          }
        : { kind: "dossier" }),
    },
    messages: written.map(({ id, line, author, sequence, at }) => ({
      ...{ id, conversationId, sequence, side: line.by, authorId: author.id, authorName: author.name },
      ...{ authorOrganisation: names[line.by], body: typographic(line.text), writtenAt: at },
    })),
    readings: (Object.keys(people) as Side[]).flatMap((side) =>
      people[side].map(({ id: userId }) => ({
        ...{ conversationId, userId, lastSequence: side === one.unreadBy ? last - 1 : last },
      })),
    ),
    journal: begun
      ? one.isAdvice
        ? [
            {
              ...ofCall,
              ...begun,
              event: "advice.ask",
              organisationId: dossier.lead.id,
              data: { embassy: embassy.name },
            },
            {
              ...doer(opened?.author ?? first?.author ?? team.officer),
              ...{
                event: "advice.openDraft",
                applicationId: dossier.id,
                at: opened?.at ?? now,
                data: { embassy: embassy.name },
              },
            },
          ]
        : [{ ...ofCall, ...begun, event: "conversation.begin", applicationId: dossier.id }]
      : [],
    mails: written.flatMap(({ id, line, author, at }) =>
      (Object.keys(people) as Side[]).flatMap((side) =>
        people[side]
          .filter((member) => member.id !== author.id)
          .map((member) =>
            mailOf({ id, conversationId, side, line, author, member, at, organisation: names[line.by] }, one, about),
          ),
      ),
    ),
  };
}

const spaces: Record<Side, string> = { authority: "dossiers", ministry: "instruction", embassy: "avis" };

interface Copy {
  id: string;
  conversationId: string;
  side: Side;
  line: Line;
  author: Member;
  organisation: string;
  member: Member;
  at: Date;
}

function mailOf(
  { id, conversationId, side, line, author, organisation, member, at }: Copy,
  { isAdvice }: DemoConversation,
  { dossier, number, embassy }: About,
): Prisma.MailCreateManyInput {
  const template: MailTemplate = isAdvice ? "advice-message" : "message-received";
  const spoken = { words: typographic(line.text), author: author.name, organisation };
  const props = isAdvice
    ? {
        ...{ call: dossier.call.title, authority: dossier.lead.name, embassy: embassy.name },
        url: appUrl(`/${spaces[side]}/conseils/${conversationId}`),
      }
    : {
        ...{ reference: number, project: dossier.content.project.title },
        url: appUrl(`/${spaces[side]}/${dossier.ref}/messages`),
      };
  return {
    ...{ key: `message:${id}:${member.id}`, template, locale: member.locale, recipient: member.email },
    ...{ props: { ...props, ...spoken }, applicationId: isAdvice ? null : dossier.id },
    ...{ status: "kept", createdAt: at, nextTryAt: at },
  };
}
