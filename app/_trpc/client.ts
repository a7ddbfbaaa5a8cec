import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";

/** The typed way from a client leaf to the procedures. */
export const trpc = createTRPCClient<AppRouter>({ links: [httpLink({ url: "/api/trpc" })] });

export type Failure = "signedOut" | "notAllowed" | "notFound" | "invalid" | "busy" | "offline" | "failed";

/** Why a call failed, in the words of the catalogue `failures`. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return "failed";
  switch ((error as TRPCClientError<AppRouter>).data?.code) {
    case "UNAUTHORIZED":
      return "signedOut";
    case "FORBIDDEN":
      return "notAllowed";
    case "NOT_FOUND":
      return "notFound";
    case "BAD_REQUEST":
      return "invalid";
    case "SERVICE_UNAVAILABLE":
      return "busy";
    case undefined:
      return "offline";
    default:
      return "failed";
  }
}
