import { absolute, type JsonLdNode } from "./json-ld";

interface AuthorityFacts {
  slug: string;
  name: string;
  formerNames: readonly string[];
  siren: string | null;
  countryCode: string;
  place: string;
}

/** An authority of the register. */
export const authorityData = (authority: AuthorityFacts, origin: string): JsonLdNode => ({
  "@type": "GovernmentOrganization",
  name: authority.name,
  alternateName: authority.formerNames.length > 0 ? [...authority.formerNames] : undefined,
  url: absolute(`/repertoire/${authority.slug}`, origin),
  identifier: authority.siren ? { "@type": "PropertyValue", propertyID: "SIREN", value: authority.siren } : undefined,
  address: {
    "@type": "PostalAddress",
    addressCountry: authority.countryCode,
    addressLocality: authority.place || undefined,
  },
});
