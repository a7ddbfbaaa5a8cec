import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/server/auth/options";

/** next-auth's own addresses: the session as JSON, its CSRF token, signing out; later the return from ProConnect. */
const handler = (request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> =>
  NextAuth(request, context, authOptions());

export { handler as GET, handler as POST };
