import { parisDay } from "../../paris-time";
import type { Rule } from "./rule";

/** Each partner is in a country of the call. */
export const callCountries: Rule = (_, { content, call }) =>
  content.partners
    .filter(({ country }) => country !== "" && call.countries.length > 0 && !call.countries.includes(country))
    .map(({ id, country }) => ({
      code: "countryNotInCall",
      severity: "blocking",
      field: `partners.${id}.country`,
      subject: country,
      alternatives: [...call.countries],
    }));

/**
 * A suspended country takes no new application from the beginning of its date on, in Paris.
 * Source: e.g. the suspension of aid to Mali since 16 November 2022.
 */
export const suspendedCountries: Rule = (rules, { content, now }) =>
  content.partners.flatMap(({ id, country }) => {
    const suspension = rules.suspendedCountries.find((suspended) => suspended.country === country);
    return suspension && parisDay(now) >= suspension.since
      ? [
          {
            code: "countrySuspended",
            severity: "blocking" as const,
            field: `partners.${id}.country` as const,
            subject: country,
            since: suspension.since,
            source: suspension.source,
          },
        ]
      : [];
  });
