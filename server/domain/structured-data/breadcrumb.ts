import { absolute, type JsonLdNode } from "./json-ld";

/** The way from the home page to a page, that page included. */
export const breadcrumbData = (way: readonly { label: string; href: string }[], origin: string): JsonLdNode => ({
  "@type": "BreadcrumbList",
  itemListElement: way.map(({ label, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: absolute(href, origin),
  })),
});
