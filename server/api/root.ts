import "server-only";
import { adviceRouter } from "./advice/router";
import { apiKeyRouter } from "./api-key/router";
import { applicationRouter } from "./application/router";
import { callRouter } from "./call/router";
import { collaboratorRouter } from "./collaborator/router";
import { confirmationRouter } from "./confirmation/router";
import { conversationRouter } from "./conversation/router";
import { decisionRouter } from "./decision/router";
import { entryRouter } from "./entry/router";
import { exchangeRouter } from "./exchange/router";
import { memberRouter } from "./member/router";
import { networkRouter } from "./network/router";
import { opinionRouter } from "./opinion/router";
import { organisationRouter } from "./organisation/router";
import { outboxRouter } from "./outbox/router";
import { registerImportRouter } from "./register-import/router";
import { registerRequestRouter } from "./register-request/router";
import { resourceRouter } from "./resource/router";
import { signOffRouter } from "./sign-off/router";
import { router } from "./trpc";
import { webhookRouter } from "./webhook/router";

export const appRouter = router({
  advice: adviceRouter,
  apiKey: apiKeyRouter,
  application: applicationRouter,
  // "call" is a word that tRPC keeps for itself.
  calls: callRouter,
  collaborator: collaboratorRouter,
  confirmation: confirmationRouter,
  conversation: conversationRouter,
  decision: decisionRouter,
  entry: entryRouter,
  exchange: exchangeRouter,
  member: memberRouter,
  outbox: outboxRouter,
  opinion: opinionRouter,
  organisation: organisationRouter,
  registerRequest: registerRequestRouter,
  resource: resourceRouter,
  network: networkRouter,
  registerImport: registerImportRouter,
  signOff: signOffRouter,
  webhook: webhookRouter,
});

export type AppRouter = typeof appRouter;
