import { headers } from "next/headers";

/** In a form of the header or footer: the page it stands on, as proxy.ts tells it. Counts where no header tells it. */
export async function BackHere() {
  return <input type="hidden" name="retour" value={(await headers()).get("x-pathname") ?? "/"} />;
}
