import "server-only";
import { randomUUID } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { isCountryCode } from "@/server/domain/country/names";
import { InvalidOperation } from "@/server/domain/errors";
import { type NoticeContent, noticesAtOnce } from "@/server/domain/exchange/schema";
import { noticeSlug } from "@/server/domain/exchange/slug";
import { searchable } from "@/server/domain/text";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";

export type CreateNoticeResult = { ok: true; id: string } | { ok: false; reason: "tooMany" };
export type SaveNoticeResult =
  | { ok: true; revision: number }
  /** It was saved elsewhere meanwhile, or is no draft any more: nothing is overwritten. */
  | { ok: false; reason: "changedMeanwhile" };

/** Begins a notice of an authority, as a draft that its own people see. */
export async function createNotice(
  { actor, organisation }: Granted<"notice.post">,
  content: NoticeContent,
): Promise<CreateNoticeResult> {
  const id = randomUUID();
  const columns = columnsOf(content, isFrenchAuthority(organisation.kind));
  return db().$transaction(async (tx): Promise<CreateNoticeResult> => {
    // Those of one authority take turns, so that the limit holds for requests sent together.
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisation.id}::uuid FOR NO KEY UPDATE`;
    const underWay = await tx.exchangeNotice.count({
      where: { organisationId: organisation.id, status: { notIn: ["closed", "matched"] } },
    });
    if (underWay >= noticesAtOnce) return { ok: false, reason: "tooMany" };
    await tx.exchangeNotice.create({
      data: { ...columns, id, organisationId: organisation.id, slug: noticeSlug(content.title, id) },
      select: { id: true },
    });
    await appendJournal(tx, {
      ...{ event: "notice.create", actor, organisationId: organisation.id },
      // Its words are its authority's own until it hands them over; the ministry reads the journal.
      data: { noticeId: id },
    });
    return { ok: true, id };
  });
}

/** Saves a draft. @param revision what the form was opened with. */
export async function saveNotice(
  { notice }: Granted<"notice.manage">,
  content: NoticeContent,
  revision: number,
): Promise<SaveNoticeResult> {
  const { count } = await db().exchangeNotice.updateMany({
    where: { id: notice.id, status: "draft", revision },
    data: {
      ...columnsOf(content, notice.isFrench),
      slug: noticeSlug(content.title, notice.id),
      revision: { increment: 1 },
    },
  });
  return count === 0 ? { ok: false, reason: "changedMeanwhile" } : { ok: true, revision: revision + 1 };
}

/** @throws InvalidOperation for a country that is none. */
function columnsOf({ until, country, region, ...content }: NoticeContent, isFrench: boolean) {
  if (country !== "" && !isCountryCode(country)) throw new InvalidOperation("there is no such country");
  // Abroad one looks for a partner in France; French authorities look for theirs anywhere but there.
  if (isFrench && country === "FR") throw new InvalidOperation("a French authority looks for a partner abroad");
  const where = isFrench ? { country, region: country === "" ? "" : region } : { country: "FR", region };
  const searchText = searchable([content.title, content.sought, content.offered].join(" "));
  return { ...content, ...where, searchText, until: until === "" ? null : new Date(`${until}T00:00:00Z`) };
}
