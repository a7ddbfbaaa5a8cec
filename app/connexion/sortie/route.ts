import { isSameOrigin } from "@/server/auth/same-origin";
import { clearSessionToken, sessionToken } from "@/server/auth/session-cookie";
import { signOut } from "@/server/services/user/sign-out";

/** Signs out. A form of another site cannot. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const token = await sessionToken();
  if (token) await signOut(token);
  await clearSessionToken();
  return new Response(null, { status: 303, headers: { location: "/" } });
}
