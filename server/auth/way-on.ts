import "server-only";
import { cookies } from "next/headers";
import { hasSecureCookies } from "./options";
import { safePath } from "./safe-path";

/**
 * Where somebody goes on to once they have said their name. It may be a secret, as the link of an invitation is: it stands in
 * no address, which histories and logs keep, but in a cookie that lasts as long as one takes to type a name.
 */
const name = "suite";
const options = () => ({ httpOnly: true, sameSite: "lax", path: "/compte", secure: hasSecureCookies() }) as const;
/** Seconds. */
const lasts = 30 * 60;
/** What browsers keep in one cookie at least, name and attributes apart. */
const longest = 3_000;

/** Where cookies may be set: server actions and route handlers. */
export async function keepWayOn(path: string): Promise<void> {
  if (encodeURIComponent(path).length > longest) return;
  (await cookies()).set(name, path, { ...options(), maxAge: lasts });
}

export const wayOn = async (): Promise<string | null> => safePath((await cookies()).get(name)?.value);

export async function forgetWayOn(): Promise<void> {
  (await cookies()).set(name, "", { ...options(), maxAge: 0 });
}
