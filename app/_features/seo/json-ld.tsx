import { type JsonLdNode, jsonLdText } from "@/server/domain/structured-data/json-ld";

/** What a page is about, for programs (schema.org). A block of data: browsers run nothing of it, whatever it says. */
export function JsonLd({ data }: { data: JsonLdNode }) {
  return <script type="application/ld+json">{jsonLdText(data)}</script>;
}
