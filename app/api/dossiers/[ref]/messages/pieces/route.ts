import { takeFile } from "@/app/_features/conversation/take-file";
import { grantOnApplication } from "@/server/auth/grants";
import { sendFile } from "@/server/services/conversation/send-file";

/** Takes a file that is to go with a message about a dossier. */
export async function POST(request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  const { ref } = await params;
  return takeFile(request, async (actor, sent) =>
    sendFile(await grantOnApplication("conversation.write", actor, ref), sent),
  );
}
