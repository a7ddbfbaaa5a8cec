import "server-only";
import { cookies } from "next/headers";
import { sessionMaxAge } from "@/server/services/user/sessions";
import { hasSecureCookies } from "./options";

// The name under which next-auth looks for it.
const cookieName = () => `${hasSecureCookies() ? "__Secure-" : ""}next-auth.session-token`;

export const sessionToken = async (): Promise<string | undefined> => (await cookies()).get(cookieName())?.value;

/** Where cookies may be set: server actions and route handlers. */
export async function setSessionToken(token: string): Promise<void> {
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: hasSecureCookies(),
    // The database decides when the session ends; the cookie only has to last as long.
    maxAge: sessionMaxAge,
  });
}

export async function clearSessionToken(): Promise<void> {
  (await cookies()).set(cookieName(), "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: hasSecureCookies(),
    maxAge: 0,
  });
}
