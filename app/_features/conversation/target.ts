import type { inferRouterOutputs } from "@trpc/server";
import { trpc } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/api/root";

/** Which conversation: of a dossier by its reference, or before filing by its id. */
export type Target = { kind: "dossier"; ref: string } | { kind: "advice"; id: string };

export type MessagesNews = inferRouterOutputs<AppRouter>["advice"]["news"];
export type PostAnswer = inferRouterOutputs<AppRouter>["conversation"]["post"];

export const nameOf = (target: Target): string =>
  target.kind === "dossier" ? `dossier:${target.ref}` : `advice:${target.id}`;

export const post = (target: Target, message: { key: string; body: string; files: string[] }): Promise<PostAnswer> =>
  target.kind === "dossier"
    ? trpc.conversation.post.mutate({ ref: target.ref, ...message })
    : trpc.advice.post.mutate({ adviceId: target.id, ...message });

export const markRead = (target: Target, upTo: number): Promise<void> =>
  target.kind === "dossier"
    ? trpc.conversation.markRead.mutate({ ref: target.ref, upTo })
    : trpc.advice.markRead.mutate({ adviceId: target.id, upTo });

export const askNews = (target: Target): Promise<MessagesNews> =>
  target.kind === "dossier"
    ? trpc.conversation.news.query({ ref: target.ref })
    : trpc.advice.news.query({ adviceId: target.id });
