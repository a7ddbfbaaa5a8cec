import { applicationHeaders, applicationOf, reread } from "@/app/_features/api/applications";
import { keyRoute } from "@/app/_features/api/key-route";
import { grantOnOrganisation } from "@/server/auth/grants";
import { idempotencyKey } from "@/server/domain/public-api/applications";
import { keyOperations } from "@/server/domain/public-api/operations";
import { beginOnce } from "@/server/services/application/begin-once";

/** Begins a draft, once for each Idempotency-Key. */
export const POST = keyRoute(keyOperations.beginApplication, async ({ holder, input, headers }) => {
  const asked = headers.get("idempotency-key");
  const key = asked === null ? null : idempotencyKey.safeParse(asked);
  if (key?.success === false)
    return { problem: "invalid-body", errors: [{ place: "Idempotency-Key", code: "invalid_format" }] };
  const granted = await grantOnOrganisation("application.create", holder.actor, holder.organisationId);
  const begun = await beginOnce(granted, { callSlug: input.call, key: key?.data ?? null });
  if (!begun.ok) return { problem: begun.reason === "keyReused" ? "key-reused" : "call-not-open" };
  const loaded = await reread(begun.ref);
  const fields = applicationHeaders(loaded);
  return { body: applicationOf(loaded), headers: { ...fields, location: fields["content-location"] ?? "" } };
});
