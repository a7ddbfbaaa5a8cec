const year = 365 * 86_400_000;

/** Whether nobody has confirmed an entry for more than a year. One that came from a dossier and was never confirmed counts too. */
export const isUnconfirmed = (confirmedAt: Date | null, now: Date): boolean =>
  confirmedAt === null || now.getTime() - confirmedAt.getTime() > year;
