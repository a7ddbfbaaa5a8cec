import { absolute, type JsonLdNode } from "./json-ld";
import type { Publisher } from "./resource";

/** The site itself, and who publishes it. */
export const siteData = ({ name, origin }: Publisher, description: string): JsonLdNode => ({
  "@type": "WebSite",
  name,
  description,
  url: absolute("/", origin),
  publisher: { "@type": "GovernmentOrganization", name, url: absolute("/", origin) },
});
