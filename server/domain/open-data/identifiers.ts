import type { OpenAward, Publisher } from "./award";

/**
 * How French organisations are named in IATI and 360Giving: a list of org-id.guide, then the number in it. SIREN numbers
 * are those of FR-RCS; the list that was of them alone, FR-INSEE, is withdrawn in its favour.
 * Source: IATI codelist OrganisationRegistrationAgency.
 */
const bySiren = (siren: string) => `FR-RCS-${siren}`;

export const publisherId = ({ siret }: Publisher): string => bySiren(siret.slice(0, 9));

/** Of an authority with a SIREN. */
export const authorityId = ({ siren }: OpenAward["authority"]): string | undefined =>
  siren === null ? undefined : bySiren(siren);

/** A grant's name in 360Giving: the prefix of its publisher, then its own number. */
export const grantId = (local: string): string => `360G-passerelle-${local}`;

/** IATI allows no sign that an address gives a meaning to. */
export const activityId = (publisher: Publisher, { number }: OpenAward): string =>
  `${publisherId(publisher)}-${number.replaceAll(/[/&|?]/g, "-")}`;
