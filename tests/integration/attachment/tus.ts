import { grantOnApplication } from "@/server/auth/grants";
import type { Actor } from "@/server/domain/user/actor";
import { tusServer } from "@/server/services/attachment/tus-server";
import { aDossier } from "@/tests/factories/application";
import { anApplicant, organisationOf } from "@/tests/factories/user";

const encoded = (metadata: Record<string, string>) =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");

interface Asked {
  method: string;
  id?: string;
  headers?: Record<string, string>;
  body?: BodyInit;
}

/** Speaks the protocol to the server, as somebody and about one dossier, through the gate of each request. */
export async function ask(actor: Actor, ref: string, { method, id, headers, body }: Asked): Promise<Response> {
  const granted = await grantOnApplication("application.edit", actor, ref);
  const request = new Request(`http://localhost:3000/api/dossiers/${ref}/envois${id ? `/${id}` : ""}`, {
    method,
    headers: { "tus-resumable": "1.0.0", ...headers },
    ...(body !== undefined && { body, duplex: "half" }),
  } as RequestInit);
  return tusServer(granted).handleWeb(request);
}

interface FileFacts {
  name?: string;
  kind?: string;
  size: number;
  /** The attachment to replace. */
  replaces?: string;
}

export const begin = (actor: Actor, ref: string, { name = "lettre.pdf", kind = "other", size, replaces }: FileFacts) =>
  ask(actor, ref, {
    method: "POST",
    headers: {
      "upload-length": String(size),
      "upload-metadata": encoded({ kind, name, ...(replaces && { replaces }) }),
    },
  });

export const idIn = (response: Response): string => response.headers.get("location")?.split("/").at(-1) ?? "";

export const sendFrom = (actor: Actor, ref: string, id: string, offset: number, body: BodyInit) =>
  ask(actor, ref, {
    method: "PATCH",
    id,
    headers: { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    body,
  });

export const offsetOf = async (actor: Actor, ref: string, id: string): Promise<number> =>
  Number((await ask(actor, ref, { method: "HEAD", id })).headers.get("upload-offset"));

/** A draft, with one of its people. */
export async function aDraft() {
  const actor = await anApplicant();
  const dossier = await aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
  return { actor, ref: dossier.ref, applicationId: dossier.id };
}

/** Sends a file at once. @returns the id of its upload */
export async function sendWhole(actor: Actor, ref: string, bytes: Buffer, facts: Partial<FileFacts> = {}) {
  const id = idIn(await begin(actor, ref, { ...facts, size: bytes.length }));
  await sendFrom(actor, ref, id, 0, new Uint8Array(bytes));
  return id;
}
