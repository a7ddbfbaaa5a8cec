import { answerCard } from "@/app/_features/seo/card";

/** The card of one public page: "appels", "actualites", "conferences", "repertoire". */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ genre: string; slug: string }> },
): Promise<Response> {
  return answerCard(request, await params);
}
