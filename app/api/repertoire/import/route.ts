import { currentActor } from "@/server/auth/current-actor";
import { gate } from "@/server/auth/gate";
import { signInPath } from "@/server/auth/safe-path";
import { isSameOrigin } from "@/server/auth/same-origin";
import { maxTableBytes } from "@/server/files/table";
import { stageImport } from "@/server/services/register-import/stage-import";

/** A form around a file: its other parts and their frame. */
const frameBytes = 10_000;
const page = "/administration/repertoire/import";

/** Takes a file of cooperations from a plain form, which needs no script, and leads to what it would change. */
export async function POST(request: Request): Promise<Response> {
  const to = (location: string) => new Response(null, { status: 303, headers: { location } });
  const refused = (reason: string) => to(`${page}?refus=${reason}#envoi`);
  if (!isSameOrigin(request)) return refused("notAllowed");
  if (!(await currentActor())) return to(signInPath(page));
  const granted = await gate.space("register.import");
  // The form is read whole: nothing is, that does not say beforehand how much it is.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isFinite(length)) return refused("none");
  if (length > maxTableBytes + frameBytes) return refused("tooLarge");
  const file = await request.formData().then(
    (form) => form.get("fichier"),
    () => null,
  );
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return refused("none");
  const result = await stageImport(granted, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return result.ok ? to(`${page}/${result.id}`) : refused(result.reason);
}
