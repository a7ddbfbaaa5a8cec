/** The spaces in which a conversation is read. */
export type Space = "dossiers" | "avis" | "instruction";
