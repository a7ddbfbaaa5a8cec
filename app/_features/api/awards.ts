import type { z } from "zod";
import { type OpenAward, totalOf } from "@/server/domain/open-data/award";
import type { award } from "@/server/domain/public-api/awards";

export const awardOf = ({ amounts, partners, payments: _, ...facts }: OpenAward): z.infer<typeof award> => ({
  ...facts,
  partners: [...partners],
  amounts: amounts.map(({ year, cents }) => ({ year, amountCents: cents })),
  totalCents: totalOf({ amounts }),
});
