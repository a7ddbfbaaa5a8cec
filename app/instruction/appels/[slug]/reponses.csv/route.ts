import { answersCsv } from "@/app/_features/question/answers-csv";
import { gate } from "@/server/auth/gate";
import { answersOfCall } from "@/server/services/application/answers-of-call";

/** What the submitted dossiers of a call answered to its questions, as CSV. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const granted = await gate.call("call.followDecisions", (await params).slug);
  const { slug, questions } = granted.call;
  return answersCsv({ fileName: `reponses-${slug}.csv`, questions, chunks: answersOfCall(granted) });
}
