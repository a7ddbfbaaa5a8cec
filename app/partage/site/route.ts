import { answerCard } from "@/app/_features/seo/card";

/** The card of pages that have none of their own. */
export const GET = (request: Request): Promise<Response> => answerCard(request);
