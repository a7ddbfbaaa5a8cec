import { applicationHeaders, applicationOf, namesVersion, reread } from "@/app/_features/api/applications";
import { keyRoute } from "@/app/_features/api/key-route";
import { grantOnApplication } from "@/server/auth/grants";
import { isSavedField } from "@/server/domain/application/content";
import { keyOperations } from "@/server/domain/public-api/operations";
import { saveFields } from "@/server/services/application/save";
import { sortChanges } from "@/server/services/application/sort-changes";

export const GET = keyRoute(keyOperations.showApplication, async ({ holder, params }) => {
  const { application } = await grantOnApplication("application.read", holder.actor, params.ref);
  return { body: applicationOf(application), headers: applicationHeaders(application) };
});

/** Saves fields of the version that was read, all or none: a program merges nothing, it reads again. */
export const PATCH = keyRoute(keyOperations.changeApplication, async ({ holder, params, input, headers }) => {
  const granted = await grantOnApplication("application.edit", holder.actor, params.ref);
  const ifMatch = headers.get("if-match");
  if (ifMatch === null) return { problem: "version-required" };
  if (!namesVersion(ifMatch, granted.application)) return { problem: "version-changed" };
  const asked = Object.entries(input.fields).flatMap(([field, value]) =>
    isSavedField(field) ? [{ field, value }] : [],
  );
  const { changes, refused } = await sortChanges(granted, asked);
  if (refused.length > 0)
    return {
      problem: "fields-refused",
      errors: refused.map(({ finding }) => ({ place: finding.field ?? "", code: finding.code })),
    };
  const { revision } = granted.application;
  const saved = await saveFields(granted, { changes, base: revision, onlyIf: revision });
  if (!saved.ok) return { problem: saved.reason === "notEditable" ? "not-editable" : "version-changed" };
  const loaded = await reread(params.ref);
  return { body: applicationOf(loaded), headers: applicationHeaders(loaded) };
});
