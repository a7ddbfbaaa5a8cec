export type JsonLdValue = string | number | boolean | null | undefined | JsonLdValue[] | { [key: string]: JsonLdValue };
export type JsonLdNode = { "@type": string } & { [key: string]: JsonLdValue };

/** What would end the element or begin a comment in it; and line ends that JSON takes and old readers of scripts do not. */
const unsafe = /[<>&\u2028\u2029]/g;
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A block of schema.org data, as the text of its element: no text of somebody's gets out of it. */
export const jsonLdText = (data: JsonLdNode): string =>
  JSON.stringify({ "@context": "https://schema.org", ...data }).replace(unsafe, escaped);

/** An absolute address. @param origin of the deployment */
export const absolute = (path: string, origin: string): string => new URL(path, origin).href;
