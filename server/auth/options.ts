import "server-only";
import type { AuthOptions } from "next-auth";
import type { Actor } from "@/server/domain/user/actor";
import { env } from "@/server/env";
import { sessionMaxIdle, sessionUpdateAge } from "@/server/services/user/sessions";
import { adapter } from "./adapter";

// What a session tells beside its end.
declare module "next-auth" {
  interface Session {
    actor: Actor;
  }
  interface User {
    actor: Actor;
  }
}

/** How next-auth is set up: sessions in the database, and no provider of its own yet. */
export const authOptions = (): AuthOptions => ({
  adapter,
  providers: [],
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "database", maxAge: sessionMaxIdle, updateAge: sessionUpdateAge },
  useSecureCookies: hasSecureCookies(),
  pages: { signIn: "/connexion", signOut: "/compte", error: "/connexion" },
  callbacks: { session: ({ session, user }) => ({ expires: session.expires, actor: user.actor }) },
});

/** Cookies travel over TLS alone wherever the application is reached so. */
export const hasSecureCookies = (): boolean => new URL(env().APP_URL).protocol === "https:";
