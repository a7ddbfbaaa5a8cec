import { parisDay } from "@/server/domain/paris-time";
import { type ExportFile, writeExport } from "@/server/services/open-data/export";
import { type RegisterFile, writeRegisterFile } from "@/server/services/open-data/register-files";
import { registerState } from "@/server/services/open-data/register-state";
import { openDataState } from "@/server/services/open-data/state";
import { cacheHeaders, isUnchanged } from "./conditional";
import { mediaTypes } from "./files";

/** Answers GET and HEAD for a file of published awards, by pieces, or says that whoever asks has it already. */
export async function answerExport(request: Request, file: ExportFile): Promise<Response> {
  const state = await openDataState();
  const headers = {
    ...cacheHeaders(state),
    "content-type": mediaTypes[file],
    "content-disposition": `attachment; filename="passerelle-${file}"`,
  };
  if (isUnchanged(request.headers, state)) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(streamOf(writeExport(file, state)), { headers });
}

/** The same for a file of the register, whose name tells the day that it is of. */
export async function answerRegisterFile(request: Request, file: RegisterFile): Promise<Response> {
  const state = await registerState();
  const [name, ending] = file.split(".");
  const headers = {
    ...cacheHeaders(state),
    "content-type": mediaTypes[file],
    "content-disposition": `attachment; filename="passerelle-${name}-${parisDay(new Date())}.${ending}"`,
  };
  if (isUnchanged(request.headers, state)) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(streamOf(writeRegisterFile(file, state.version)), { headers });
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
