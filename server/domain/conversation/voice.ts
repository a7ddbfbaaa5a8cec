import { type Actor, type ActorMembership, countriesAdvised, membershipsOfKind } from "../user/actor";

/** On whose behalf somebody writes. */
export const sides = ["authority", "ministry", "embassy"] as const;
export type Side = (typeof sides)[number];

/** Who speaks, for whom: kept with each message as it was, as the journal keeps names. */
export interface Voice {
  side: Side;
  /** The name of the organisation. */
  organisation: string;
}

const voice = (side: Side, membership: ActorMembership | undefined): Voice | null =>
  membership ? { side, organisation: membership.organisationName } : null;

/** For whom an actor speaks about a dossier; who is several, as who carries it first. @returns null for a stranger. */
export function voiceOnDossier(
  actor: Actor,
  { leadOrganisationId, countries }: { leadOrganisationId: string; countries: readonly string[] },
): Voice | null {
  const advised = countriesAdvised(actor);
  const serves = ({ servedCountries }: ActorMembership) =>
    servedCountries.some((country) => countries.includes(country) && advised.includes(country));
  return (
    voice(
      "authority",
      actor.memberships.find(({ organisationId }) => organisationId === leadOrganisationId),
    ) ??
    voice("ministry", membershipsOfKind(actor, "ministry")[0]) ??
    voice("embassy", membershipsOfKind(actor, "embassyService").find(serves))
  );
}

/** For whom an actor speaks when advice is asked. */
export function voiceOnAdvice(
  actor: Actor,
  { organisationId, embassyId }: { organisationId: string; embassyId: string },
): Voice | null {
  const of = (id: string) => actor.memberships.find((membership) => membership.organisationId === id);
  return voice("authority", of(organisationId)) ?? voice("embassy", of(embassyId));
}
