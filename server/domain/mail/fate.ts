/** What may have become of a mail; "kept" where no mail server is configured, in the demonstration. */
export const mailFates = ["queued", "sent", "kept", "failed"] as const;
export type MailFate = (typeof mailFates)[number];

/** A code to sign in is worth nothing by the time its mail was given up: one asks for another. */
export const isShortLived = (template: string): boolean => template === "sign-in-code";

/** Only what was given up is sent again: anything else would reach its reader twice. */
export const mayBeSentAgain = ({ template, fate }: { template: string; fate: MailFate }): boolean =>
  fate === "failed" && !isShortLived(template);

/** Mails of a conversation before filing, or between two authorities: what becomes of them is not the ministry's to see, nor to send again. */
export const confidentialTemplates: readonly string[] = [
  "advice-message",
  "advice-file-infected",
  "exchange-message",
  "exchange-answered",
];
