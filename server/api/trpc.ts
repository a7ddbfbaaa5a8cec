import "server-only";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import {
  grantOnAdvice,
  grantOnAnswer,
  grantOnApplication,
  grantOnCall,
  grantOnEntry,
  grantOnNotice,
  grantOnOrganisation,
  grantOnResource,
  grantPlainly,
} from "@/server/auth/grants";
import { Busy, InvalidOperation, NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import type {
  AdvicePermission,
  AnswerPermission,
  ApplicationPermission,
  CallPermission,
  EntryPermission,
  NoticePermission,
  OrganisationPermission,
  Permission,
  PlainPermission,
  ResourcePermission,
} from "@/server/domain/user/permissions";
import { isOutOfTime } from "@/server/services/busy";
import { cleanInput } from "./clean-input";

/** What a request brings: who it is, asked for only when needed, and again by what outlasts the first answer. */
export interface Context {
  actor(): Promise<Actor | null>;
}

interface Meta {
  /** Every procedure declares who may call it; a test walks them all. */
  permission: Permission | "public";
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // A stream is heard of within half a minute, or its page opens another; and it is renewed now and then, on whichever replica.
    sse: {
      ping: { enabled: true, intervalMs: 20_000 },
      client: { reconnectAfterInactivityMs: 50_000 },
      maxDurationMs: 30 * 60_000,
    },
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      // What failed inside is written to the server's log, never to the client.
      message: error.code === "INTERNAL_SERVER_ERROR" ? "INTERNAL_SERVER_ERROR" : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        issues: error.cause instanceof z.ZodError ? error.cause.issues.map(({ path, code }) => ({ path, code })) : [],
      },
    }),
  });

/** The refusals of the domain, in the words of tRPC; and what is sent, cleaned. */
const refusals = t.middleware(async ({ next, getRawInput }) => {
  const result = await next({ getRawInput: async () => cleanInput(await getRawInput()) });
  if (result.ok) return result;
  const refusal = refusalOf(result.error.cause);
  if (refusal) throw refusal;
  return result;
});

/** Refused after the procedure has begun to answer: out of the middleware's reach. */
function refuse(error: unknown): never {
  throw refusalOf(error) ?? error;
}

function refusalOf(cause: unknown): TRPCError | null {
  if (cause instanceof NotFound) return new TRPCError({ code: "NOT_FOUND" });
  if (cause instanceof NotAllowed) return new TRPCError({ code: "FORBIDDEN" });
  if (cause instanceof Busy || isOutOfTime(cause)) return new TRPCError({ code: "SERVICE_UNAVAILABLE" });
  if (cause instanceof InvalidOperation) return new TRPCError({ code: "BAD_REQUEST", message: cause.message });
  return null;
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

export const publicProcedure = t.procedure.meta({ permission: "public" }).use(refusals);

async function signedIn(context: Context): Promise<Actor> {
  const actor = await context.actor();
  if (!actor) throw new TRPCError({ code: "UNAUTHORIZED" });
  return actor;
}

/** A procedure on a dossier, named by `ref`; hands on `ctx.granted`, and for a subscription `ctx.again`, which asks anew. */
export const onApplication = <P extends ApplicationPermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ ref: z.string().max(40) }))
    .use(async ({ ctx, input, next }) => {
      const again = async () => grantOnApplication(permission, await signedIn(ctx), input.ref);
      return next({ ctx: { granted: await again(), again: () => again().catch(refuse) } });
    });

/** A procedure on a call, named by `slug`. */
export const onCall = <P extends CallPermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ slug: z.string().max(120) }))
    .use(async ({ ctx, input, next }) => {
      const granted = await grantOnCall(permission, await signedIn(ctx), input.slug);
      return next({ ctx: { granted } });
    });

/** A procedure on an organisation, named by `organisationId`. */
export const onOrganisation = <P extends OrganisationPermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ organisationId: z.uuid() }))
    .use(async ({ ctx, input, next }) => {
      const granted = await grantOnOrganisation(permission, await signedIn(ctx), input.organisationId);
      return next({ ctx: { granted } });
    });

/** A procedure on a conversation before filing, named by `adviceId`; `ctx.again` as on a dossier. */
export const onAdvice = <P extends AdvicePermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ adviceId: z.uuid() }))
    .use(async ({ ctx, input, next }) => {
      const again = async () => grantOnAdvice(permission, await signedIn(ctx), input.adviceId);
      return next({ ctx: { granted: await again(), again: () => again().catch(refuse) } });
    });

/** A procedure on an authority of the register, named by `slug`. */
export const onEntry = <P extends EntryPermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ slug: z.string().max(120) }))
    .use(async ({ ctx, input, next }) => {
      const granted = await grantOnEntry(permission, await signedIn(ctx), input.slug);
      return next({ ctx: { granted } });
    });

/** A procedure on a notice of the partner exchange, named by `noticeId`. */
export const onNotice = <P extends NoticePermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ noticeId: z.uuid() }))
    .use(async ({ ctx, input, next }) => {
      const granted = await grantOnNotice(permission, await signedIn(ctx), input.noticeId);
      return next({ ctx: { granted } });
    });

/** A procedure on an answer to a notice, named by `answerId`; `ctx.again` as on a dossier. */
export const onAnswer = <P extends AnswerPermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ answerId: z.uuid() }))
    .use(async ({ ctx, input, next }) => {
      const again = async () => grantOnAnswer(permission, await signedIn(ctx), input.answerId);
      return next({ ctx: { granted: await again(), again: () => again().catch(refuse) } });
    });

/** A procedure on a resource, named by `slug`. */
export const onResource = <P extends ResourcePermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .input(z.object({ slug: z.string().max(120) }))
    .use(async ({ ctx, input, next }) => {
      const granted = await grantOnResource(permission, await signedIn(ctx), input.slug);
      return next({ ctx: { granted } });
    });

/** A procedure for whoever holds a permission that needs no target. */
export const inSpace = <P extends PlainPermission>(permission: P) =>
  t.procedure
    .meta({ permission })
    .use(refusals)
    .use(async ({ ctx, next }) => {
      const granted = grantPlainly(permission, await signedIn(ctx));
      return next({ ctx: { granted } });
    });
