import type { Namespace } from "@/messages";

/** What the form of a call says. */
export const callFormMessages: readonly Namespace[] = ["call-admin", "rules", "themes", "countries", "failures"];
