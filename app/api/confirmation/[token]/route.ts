import { maxLetterBytes } from "@/server/domain/application/confirmation";
import { takeLetter } from "@/server/services/confirmation/take-letter";

/** A form around a file: its other parts and their frame. */
const frameBytes = 10_000;

/**
 * Takes the letter of a party, for whoever holds its link, and goes back to its page. No cookie counts here: nobody can be
 * made to send something in another's name without knowing the link.
 */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const back = (told: string) =>
    new Response(null, {
      status: 303,
      headers: { location: `/confirmation/${encodeURIComponent(token)}?lettre=${told}#lettre` },
    });
  // The form is read whole: nothing is, that does not say beforehand how much it is.
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!Number.isFinite(length)) return back("none");
  if (length > maxLetterBytes + frameBytes) return back("tooLarge");
  const file = await request.formData().then(
    (form) => form.get("lettre"),
    () => null,
  );
  if (!(file instanceof File) || (file.name === "" && file.size === 0)) return back("none");
  const result = await takeLetter(token, { name: file.name, body: wholeOf(file) });
  return back(result.ok ? "recue" : result.reason);
}

async function* wholeOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}
