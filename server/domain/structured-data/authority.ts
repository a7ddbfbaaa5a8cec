import { absolute, type JsonLdNode } from "./json-ld";

interface AuthorityFacts {
  slug: string;
  name: string;
  formerNames: readonly { name: string }[];
  siren: string | null;
  country: string;
  place: string;
}

/** An authority of the register. */
export const authorityData = (authority: AuthorityFacts, origin: string): JsonLdNode => ({
  "@type": "GovernmentOrganization",
  name: authority.name,
  alternateName: authority.formerNames.length > 0 ? authority.formerNames.map(({ name }) => name) : undefined,
  url: absolute(`/repertoire/${authority.slug}`, origin),
  identifier: authority.siren ? { "@type": "PropertyValue", propertyID: "SIREN", value: authority.siren } : undefined,
  address: {
    "@type": "PostalAddress",
    addressCountry: authority.country,
    addressLocality: authority.place || undefined,
  },
});
