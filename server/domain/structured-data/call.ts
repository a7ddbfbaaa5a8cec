import type { Cents } from "../money";
import { absolute, type JsonLdNode } from "./json-ld";
import type { Publisher } from "./resource";

interface CallFacts {
  slug: string;
  title: string;
  summary: string;
  opensAt: Date;
  closesAt: Date;
  envelopes: readonly { amountCents: Cents }[];
}

/** What a call grants: money, within its envelope, to who applies between two instants. */
export function callData(call: CallFacts, publisher: Publisher): JsonLdNode {
  const cents = call.envelopes.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return {
    "@type": "MonetaryGrant",
    name: call.title,
    description: call.summary || undefined,
    url: absolute(`/appels/${call.slug}`, publisher.origin),
    image: absolute(`/partage/appels/${call.slug}`, publisher.origin),
    funder: { "@type": "GovernmentOrganization", name: publisher.name, url: absolute("/", publisher.origin) },
    // Whole cents, written without passing through a fraction.
    amount:
      cents > 0
        ? {
            "@type": "MonetaryAmount",
            currency: "EUR",
            value: `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
          }
        : undefined,
    potentialAction: {
      "@type": "ApplyAction",
      startTime: call.opensAt.toISOString(),
      endTime: call.closesAt.toISOString(),
      target: absolute(`/appels/${call.slug}`, publisher.origin),
    },
  };
}
