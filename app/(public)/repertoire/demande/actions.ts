"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { field } from "@/app/connexion/inputs";
import { currentLocale } from "@/i18n/current-locale";
import { requesterOf } from "@/server/auth/requester";
import { type RequestField, requestInput } from "@/server/domain/register/request";
import type { Resembling } from "@/server/domain/register/resemblance";
import type { AuthorityHit } from "@/server/services/organisation/search";
import { askToAppear } from "@/server/services/register-request/ask";
import { confirmRequest } from "@/server/services/register-request/confirm";
import { checkStamp, formStamp } from "@/server/services/register-request/form-stamp";

/** What was typed, field by field, so that nothing is lost. */
export type RequestValues = Record<Exclude<RequestField, "themes">, string> & { themes: string[] };
/** Words of the catalogue `requests.errors`. */
export type RequestError = RequestField | "frenchUnknown" | "countryFrench";

export interface RequestState {
  values: RequestValues;
  /** By field, why it is refused. */
  errors: Partial<Record<RequestField, RequestError>>;
  outcome: "tooMany" | "tooFast" | "tooOld" | null;
  /** What is still to be said. */
  choices: {
    french?: Pick<AuthorityHit, "id" | "name" | "kind" | "departmentCode">[];
    foreign?: Pick<Resembling, "id" | "name" | "region" | "togetherSince">[];
  };
  stamp: string;
}

function valuesOf(form: FormData): RequestValues {
  const of = (name: RequestField) => field(form, name);
  return {
    ...{ side: of("side"), french: of("french"), frenchId: of("frenchId"), country: of("country") },
    ...{ foreign: of("foreign"), foreignId: of("foreignId"), region: of("region"), place: of("place") },
    ...{ kind: of("kind"), sinceYear: of("sinceYear"), contactName: of("contactName") },
    ...{ contactRole: of("contactRole"), contactEmail: of("contactEmail"), message: of("message") },
    themes: form.getAll("themes").filter((theme) => typeof theme === "string"),
  };
}

/** Takes a request to appear. What is missing is told beside what was typed, with script or without. */
export async function sendRequest(_before: RequestState | null, form: FormData): Promise<RequestState> {
  const values = valuesOf(form);
  const now = new Date();
  const stamp = field(form, "tampon");
  const back = (state: Partial<RequestState>): RequestState => ({
    ...{ values, errors: {}, outcome: null, choices: {}, stamp },
    ...state,
  });
  // Only what fills every field it finds fills this one; it is told the same as everybody.
  if (field(form, "site") !== "") redirect("/repertoire/demande?envoyee");
  const read = requestInput.safeParse(values);
  if (!read.success) return back({ errors: errorsOf(read.error.issues) });
  const checked = checkStamp(stamp, now);
  if (checked !== "fine") return back({ outcome: checked, ...(checked === "tooOld" && { stamp: formStamp(now) }) });
  const result = await askToAppear({
    input: read.data,
    requester: requesterOf(await headers()),
    locale: await currentLocale(),
  });
  if (result.ok) redirect("/repertoire/demande?envoyee");
  switch (result.reason) {
    case "tooMany":
      return back({ outcome: "tooMany" });
    case "future":
      return back({ errors: { sinceYear: "sinceYear" } });
    case "unknownFrench":
      return back({ errors: { french: "frenchUnknown" } });
    case "choose":
      return back(toChoose(result.choices));
  }
}

function toChoose({ french, foreign }: { french?: AuthorityHit[]; foreign?: Resembling[] }): Partial<RequestState> {
  return {
    errors: { ...(french && { frenchId: "frenchId" }), ...(foreign && { foreignId: "foreignId" }) },
    choices: {
      ...(french && {
        french: french.map(({ id, name, kind, departmentCode }) => ({ id, name, kind, departmentCode })),
      }),
      ...(foreign && {
        foreign: foreign.map(({ id, name, region, togetherSince }) => ({ id, name, region, togetherSince })),
      }),
    },
  };
}

function errorsOf(issues: readonly { path: PropertyKey[]; message: string }[]): RequestState["errors"] {
  const said = issues.map(({ path, message }) => {
    const name = String(path[0]) as RequestField;
    return [name, name === "country" && message === "french" ? "countryFrench" : name];
  });
  return Object.fromEntries(said.reverse());
}

/** Uses the link of a mail. Only this does: opening its page changes nothing. */
export async function confirm(form: FormData): Promise<void> {
  const token = field(form, "jeton");
  await confirmRequest(token);
  // The page says what became of it, also of a link that no longer works.
  redirect(`/repertoire/demande/${encodeURIComponent(token)}`);
}
