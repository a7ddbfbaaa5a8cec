import "server-only";
import type { Database } from "@/server/db/client";
import { isCountryCode } from "@/server/domain/country/names";
import { type ResourceIssue, type ResourceValues, searchTextOf } from "@/server/domain/resource/schema";
import type { Actor } from "@/server/domain/user/actor";
import { allowsOnResource } from "@/server/domain/user/permissions";

/** Whether the actor may say that the resource is about this country; of a country that there is none, that there is none. */
export function countryIssues(actor: Actor, { country }: ResourceValues): ResourceIssue[] {
  if (country !== null && !isCountryCode(country)) return [{ field: "country", error: "country" }];
  const isTheirs = allowsOnResource("resource.manage", actor, { country, isPublished: false });
  return isTheirs ? [] : [{ field: "country", error: country === null ? "required" : "countryNotYours" }];
}

export const columnsOf = (values: ResourceValues) => {
  const { conference: _, ...columns } = values;
  return { ...columns, searchText: searchTextOf(values) };
};

/** Writes what stands in tables of its own: days and programme of a conference, and that an address is to be looked at. */
export async function writeParts(tx: Database, resourceId: string, { conference, url }: ResourceValues): Promise<void> {
  await tx.conferenceSession.deleteMany({ where: { resourceId } });
  await tx.conference.deleteMany({ where: { resourceId } });
  if (conference) {
    const { sessions, ...days } = conference;
    await tx.conference.create({ data: { resourceId, ...days }, select: { resourceId: true } });
    await tx.conferenceSession.createMany({
      data: sessions.map((session, position) => ({ resourceId, position, ...session })),
    });
  }
  // What is known of an address is forgotten with it.
  await tx.linkCheck.deleteMany({ where: { resourceId, ...(url !== null && { url: { not: url } }) } });
  if (url !== null)
    await tx.linkCheck.upsert({
      where: { resourceId },
      create: { resourceId, url },
      update: {},
      select: { url: true },
    });
}
