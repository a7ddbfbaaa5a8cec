import { takeFile } from "@/app/_features/conversation/take-file";
import { grantOnResource } from "@/server/auth/grants";
import { attachFile } from "@/server/services/resource/attach-file";

/** Takes the file of a document: its name is in the address, its bytes are the body. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return takeFile(request, async (actor, sent) =>
    attachFile(await grantOnResource("resource.manage", actor, slug), sent),
  );
}
