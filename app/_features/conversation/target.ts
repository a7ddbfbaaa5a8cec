import type { inferRouterOutputs } from "@trpc/server";
import { trpc } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/api/root";

/** Which conversation: of a dossier by its reference, before filing or in the partner exchange by its id. */
export type Target =
  | { kind: "dossier"; ref: string }
  | { kind: "advice"; id: string }
  | { kind: "exchange"; id: string };

/** Those in which files go with messages. */
export type FileTarget = { kind: "dossier"; ref: string } | { kind: "advice"; id: string };

export type MessagesNews = inferRouterOutputs<AppRouter>["advice"]["news"];
export type PostAnswer =
  | inferRouterOutputs<AppRouter>["conversation"]["post"]
  | inferRouterOutputs<AppRouter>["exchange"]["post"];

export const nameOf = (target: Target): string =>
  target.kind === "dossier" ? `dossier:${target.ref}` : `${target.kind}:${target.id}`;

export function post(target: Target, message: { key: string; body: string; files: string[] }): Promise<PostAnswer> {
  if (target.kind === "dossier") return trpc.conversation.post.mutate({ ref: target.ref, ...message });
  if (target.kind === "advice") return trpc.advice.post.mutate({ adviceId: target.id, ...message });
  const { files: _, ...words } = message;
  return trpc.exchange.post.mutate({ answerId: target.id, ...words });
}

export function markRead(target: Target, upTo: number): Promise<void> {
  if (target.kind === "dossier") return trpc.conversation.markRead.mutate({ ref: target.ref, upTo });
  if (target.kind === "advice") return trpc.advice.markRead.mutate({ adviceId: target.id, upTo });
  return trpc.exchange.markRead.mutate({ answerId: target.id, upTo });
}

export function askNews(target: Target): Promise<MessagesNews> {
  if (target.kind === "dossier") return trpc.conversation.news.query({ ref: target.ref });
  if (target.kind === "advice") return trpc.advice.news.query({ adviceId: target.id });
  return trpc.exchange.news.query({ answerId: target.id });
}
