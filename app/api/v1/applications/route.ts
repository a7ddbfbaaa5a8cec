import { applicationHeaders, applicationOf, reread } from "@/app/_features/api/applications";
import { applicationSummaryOf } from "@/app/_features/api/attachments";
import { keyRoute } from "@/app/_features/api/key-route";
import { pageOf, placeAsked } from "@/app/_features/api/page-of";
import { grantOnOrganisation, grantPlainly } from "@/server/auth/grants";
import { applicationsKey, idempotencyKey } from "@/server/domain/public-api/applications";
import { keyOperations } from "@/server/domain/public-api/operations";
import { beginOnce } from "@/server/services/application/begin-once";
import { ownApplications } from "@/server/services/application/list-own";

/** The dossiers of the key's organisation, page after page. */
export const GET = keyRoute(keyOperations.listApplications, async ({ holder, query }) => {
  const place = placeAsked(query.cursor, applicationsKey);
  const granted = grantPlainly("applicantSpace.open", holder.actor);
  const after = place && { at: place[0], ref: place[1] };
  const rows = await ownApplications(granted, { call: query.appel, status: query.statut }, after, query.limit + 1);
  return pageOf({
    ...{ path: "/applications", query, rows, item: applicationSummaryOf },
    key: ({ createdAt, ref }) => [createdAt.toISOString(), ref],
  });
});

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
