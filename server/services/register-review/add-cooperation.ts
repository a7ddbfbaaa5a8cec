import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { isCountryCode } from "@/server/domain/country/names";
import { anotherAuthority, type NewCooperationInput } from "@/server/domain/register/correction";
import { regionOfInput } from "@/server/domain/register/region-input";
import type { Resembling } from "@/server/domain/register/resemblance";
import { isFrenchAuthority } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { type AuthorityHit, searchAuthorities } from "@/server/services/organisation/search";
import { type Entered, enterForeign, enterFrench } from "@/server/services/register/enter-authority";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { tellChange } from "@/server/services/register/tell-change";
import { resembling } from "@/server/services/register-request/resembling";

/** One of those that may be meant: a French one, or one of the register's. */
export type PossiblePartner =
  | Pick<AuthorityHit, "id" | "name" | "kind" | "departmentCode">
  | Pick<Resembling, "id" | "name" | "region" | "togetherSince">;

type Refusal =
  /** `partner`: no French authority of that name. `country`: a partner abroad is in one. */
  | { ok: false; reason: "partner" | "country" | "known" | "future" }
  | { ok: false; reason: "choose"; options: PossiblePartner[] };

export type AddCooperationResult = { ok: true; slug: string } | Refusal;

/** Adds a cooperation to an authority's own: seen at once, marked as not yet confirmed. */
export async function addCooperation(
  { actor, entry }: Granted<"entry.correct">,
  input: NewCooperationInput,
): Promise<AddCooperationResult> {
  const isFrench = isFrenchAuthority(entry.kind);
  // Before the transaction, which has the one connection there may be.
  const hits = isFrench ? [] : await searchAuthorities({ query: input.name, limit: most });
  return db().$transaction(async (tx): Promise<AddCooperationResult> => {
    await tellChange(tx, { cause: "correction", actor });
    const [year] = await tx.$queryRaw<{ ahead: boolean }[]>`
      SELECT ${input.sinceYear} > extract(year FROM now()) AS ahead`;
    if (year?.ahead !== false) return { ok: false, reason: "future" };
    // Everybody reads it: of which authority, and not of whom.
    const source = `déclaration : ${entry.name}`;
    const partner = isFrench
      ? await foreignPartner(tx, entry.id, input, source)
      : await frenchPartner(tx, hits, input, source);
    if ("reason" in partner) return partner;
    const [french, foreign] = isFrench ? [entry, partner] : [partner, entry];
    const ends = { frenchId: french.id, foreignId: foreign.id };
    if (await tx.cooperation.count({ where: { ...ends, status: "active" } })) return { ok: false, reason: "known" };
    const { kind, sinceYear, themes } = input;
    const { slug, isNew } = await recordCooperation(tx, { french, foreign, kind, sinceYear, themes, source });
    // One that slept is what they now say of it.
    if (!isNew) await tx.cooperation.update({ where: { frenchId_foreignId: ends }, data: { kind, sinceYear, themes } });
    await appendJournal(tx, {
      event: "entry.correct",
      actor,
      organisationId: entry.id,
      data: { cooperation: slug, isNew },
    });
    return { ok: true, slug };
  });
}

/** More are no choice: who adds types more of the name. */
const most = 8;

async function frenchPartner(
  tx: Database,
  hits: AuthorityHit[],
  { partnerId }: NewCooperationInput,
  source: string,
): Promise<Entered | Refusal> {
  if (hits.length === 0) return { ok: false, reason: "partner" };
  const meant = hits.length === 1 ? hits[0] : hits.find(({ id }) => id === partnerId);
  if (meant) return enterFrench(tx, meant.id, source);
  const options = hits.map(({ id, name, kind, departmentCode }) => ({ id, name, kind, departmentCode }));
  return { ok: false, reason: "choose", options };
}

async function foreignPartner(
  tx: Database,
  frenchId: string,
  { name, partnerId, country, region: typed, place }: NewCooperationInput,
  source: string,
): Promise<Entered | Refusal> {
  if (!isCountryCode(country) || country === "FR") return { ok: false, reason: "country" };
  const region = regionOfInput(country, typed);
  const alike = await resembling(tx, { name, country, region, frenchId });
  const meant = alike.find(({ id }) => id === partnerId);
  if (meant) return { id: meant.id, slug: meant.slug };
  if (alike.length === 0 || partnerId === anotherAuthority)
    return enterForeign(tx, { name, country, region, place }, source);
  const options = alike.map(({ id, name, region, togetherSince }) => ({ id, name, region, togetherSince }));
  return { ok: false, reason: "choose", options };
}
