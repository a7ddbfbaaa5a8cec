import { checkBeforeSending, headBytes } from "@/server/domain/application/attachment";
import { maxCallFileBytes } from "@/server/domain/call/files";

/** Sends a file of a call, with what is said of it. @returns why it was not taken, null when it was. */
export async function sendCallFile(slug: string, file: File, said: Record<string, string>): Promise<string | null> {
  if (file.size > maxCallFileBytes) return "tooLarge";
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const refusal = checkBeforeSending({ name: file.name, size: file.size, head });
  if (refusal) return refusal;
  try {
    const answer = await fetch(`/api/appels/${slug}/fichiers?${new URLSearchParams({ nom: file.name, ...said })}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    if (answer.ok) return null;
    const { reason } = (await answer.json()) as { reason?: unknown };
    return typeof reason === "string" ? reason : "failed";
  } catch {
    return "offline";
  }
}
