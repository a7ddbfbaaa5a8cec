import { headers } from "next/headers";
import { hasSecretAddress } from "./secret-address";

/**
 * In a form of the header or footer, on a page whose address is a secret and goes into no header: the page to come back
 * to, as proxy.ts tells it.
 */
export async function BackHere() {
  const path = (await headers()).get("x-pathname") ?? "";
  return hasSecretAddress(path) ? <input type="hidden" name="retour" value={path} /> : null;
}
