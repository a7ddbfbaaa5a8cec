import "server-only";
import { router } from "../trpc";
import { issue } from "./issue";
import { saveDraft } from "./save-draft";

export const opinionRouter = router({ saveDraft, issue });
