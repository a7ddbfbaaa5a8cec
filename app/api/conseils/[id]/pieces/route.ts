import { takeFile } from "@/app/_features/conversation/take-file";
import { grantOnAdvice } from "@/server/auth/grants";
import { sendAdviceFile } from "@/server/services/conversation/send-file";

/** Takes a file that is to go with a message before filing. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return takeFile(request, async (actor, sent) => sendAdviceFile(await grantOnAdvice("advice.write", actor, id), sent));
}
