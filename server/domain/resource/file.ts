/** Largest file of a document, in bytes: what is read on a bad line. Longer ones are linked to. */
export const maxResourceFileBytes = 10_000_000;
