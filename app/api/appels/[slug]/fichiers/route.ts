import { z } from "zod";
import { takeFile } from "@/app/_features/conversation/take-file";
import { grantOnCall } from "@/server/auth/grants";
import { callFileFacts, callFileNote } from "@/server/domain/call/files";
import { NotFound } from "@/server/domain/errors";
import { addCallFile, replaceCallFile } from "@/server/services/call-file/send";

/**
 * Takes a file of a call: its name is in the address, its bytes are the body. Of a new document the address says what it is
 * (`titre`, `genre`); of one that there is, which (`document`) and, once the call is open, what is corrected (`motif`).
 */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const said = new URL(request.url).searchParams;
  return takeFile(request, async (actor, sent) => {
    const granted = await grantOnCall("call.manage", actor, slug);
    if (said.has("document")) {
      const { data: documentId } = z.uuid().safeParse(said.get("document"));
      if (documentId === undefined) throw new NotFound();
      const note = callFileNote.safeParse(said.get("motif") ?? "");
      return replaceCallFile(granted, { documentId, note: note.success ? note.data : "" }, sent);
    }
    const facts = callFileFacts.safeParse({ title: said.get("titre"), kind: said.get("genre") });
    return facts.success ? addCallFile(granted, facts.data, sent) : { ok: false, reason: "factsMissing" };
  });
}
