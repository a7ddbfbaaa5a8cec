import { dayText } from "../resource/days";
import { pathOf } from "../resource/kinds";
import type { Conference, ResourceValues } from "../resource/schema";
import { absolute, type JsonLdNode } from "./json-ld";

interface Published extends ResourceValues {
  slug: string;
  publishedAt: Date | null;
  updatedAt: Date;
}

/** Who publishes the site. */
export interface Publisher {
  name: string;
  origin: string;
}

const organisation = ({ name, origin }: Publisher) => ({
  "@type": "GovernmentOrganization",
  name,
  url: absolute("/", origin),
});

/** When what the public reads was last changed: never before it came out. */
export const lastChange = ({ publishedAt, updatedAt }: { publishedAt: Date | null; updatedAt: Date }): Date =>
  publishedAt && publishedAt > updatedAt ? publishedAt : updatedAt;

/** A news item. */
export const newsData = (news: Published, publisher: Publisher): JsonLdNode => ({
  "@type": "NewsArticle",
  headline: news.title,
  description: news.summary || undefined,
  inLanguage: news.language,
  datePublished: news.publishedAt?.toISOString(),
  // What was scheduled was last changed before it came out.
  dateModified: lastChange(news).toISOString(),
  mainEntityOfPage: absolute(pathOf(news), publisher.origin),
  image: absolute(`/partage/actualites/${news.slug}`, publisher.origin),
  author: organisation(publisher),
  publisher: organisation(publisher),
});

/** A conference with its sessions; its days as far as they are known: a month alone is no date that an event may have. */
export const conferenceData = (event: Published, conference: Conference, publisher: Publisher): JsonLdNode => ({
  "@type": "Event",
  name: event.title,
  description: event.summary || undefined,
  inLanguage: event.language,
  url: absolute(pathOf(event), publisher.origin),
  image: absolute(`/partage/conferences/${event.slug}`, publisher.origin),
  ...(conference.monthOnly
    ? { startDate: dayText(conference.startsOn).slice(0, 7) }
    : { startDate: dayText(conference.startsOn), endDate: dayText(conference.endsOn) }),
  eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
  eventStatus: "https://schema.org/EventScheduled",
  location: {
    "@type": "Place",
    name: conference.place,
    address: { "@type": "PostalAddress", name: conference.place, addressCountry: event.country ?? undefined },
  },
  organizer: organisation(publisher),
  subEvent: conference.sessions.map(({ title, detail, startsAt, endsAt }) => ({
    "@type": "Event",
    name: title,
    description: detail || undefined,
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    location: { "@type": "Place", name: conference.place },
  })),
});
