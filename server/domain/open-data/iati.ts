import { plainEuros } from "../csv";
import type { ExportContext, ExportFormat, OpenAward, OpenPartner } from "./award";
import { periodOf, titleOf } from "./award";
import { activityId, authorityId, publisherId } from "./identifiers";
import { locationName } from "./places";
import { purposeOf } from "./sectors";
import { element, openingTag, type Xml } from "./xml";

/** Codes of the codelists of IATI 2.03, by the name of their list. */
const organisationType = { government: "10", localGovernment: "11" };
const organisationRole = { funding: "1", accountable: "2", implementing: "4" };
const activityStatus = { implementation: "2", finalisation: "3", cancelled: "5" };
const activityDate = { plannedStart: "1", plannedEnd: "3" };
const transactionType = { commitment: "2", disbursement: "3" };
const budgetOf = { type: "1", status: "2" };
const purposeVocabulary = "1";
const countryVocabulary = "A4";
const bilateral = "1";
const standardGrant = "110";
const projectAid = "C01";

const narrative = (text: string) => element("narrative", {}, text);

function statusOf(award: OpenAward, year: number): string {
  if (award.givenUp) return activityStatus.cancelled;
  return periodOf(award).lastYear < year ? activityStatus.finalisation : activityStatus.implementation;
}

const partnerOrganisation = ({ name }: OpenPartner) =>
  element(
    "participating-org",
    { role: organisationRole.implementing, type: organisationType.localGovernment },
    narrative(name),
  );

const location = (partner: OpenPartner) =>
  element(
    "location",
    {},
    element("name", {}, narrative(locationName(partner))),
    element("administrative", { vocabulary: countryVocabulary, code: partner.country }),
  );

const budget = ({ year, cents }: OpenAward["amounts"][number], { decidedOn }: OpenAward) =>
  element(
    "budget",
    budgetOf,
    element("period-start", { "iso-date": `${year}-01-01` }),
    element("period-end", { "iso-date": `${year}-12-31` }),
    element("value", { currency: "EUR", "value-date": decidedOn }, plainEuros(cents)),
  );

function transaction(type: string, day: string, cents: number, told: string, award: OpenAward, context: ExportContext) {
  const { publisher } = context;
  return element(
    "transaction",
    {},
    element("transaction-type", { code: type }),
    element("transaction-date", { "iso-date": day }),
    element("value", { currency: "EUR", "value-date": day }, plainEuros(cents)),
    element("description", {}, narrative(told)),
    element(
      "provider-org",
      { ref: publisherId(publisher), type: organisationType.government },
      narrative(publisher.name),
    ),
    element(
      "receiver-org",
      { ref: authorityId(award.authority), type: organisationType.localGovernment },
      narrative(award.authority.name),
    ),
  );
}

/**
 * An award as an activity, its parts in the order of the schema. What is granted is committed on the day of the
 * decision, one commitment for each year; a disbursement is what was paid. As in the published figures, the whole counts
 * in the first partner's country and under the first theme.
 */
export function iatiActivity(award: OpenAward, context: ExportContext): Xml {
  const { publisher, changedAt, year } = context;
  const { start, end } = periodOf(award);
  const ministry = { ref: publisherId(publisher), type: organisationType.government };
  const lead = { ref: authorityId(award.authority), type: organisationType.localGovernment };
  const located = award.partners.filter(({ country }) => country !== "");
  const [first] = located;
  return element(
    "iati-activity",
    { "xml:lang": "fr", "default-currency": "EUR", "last-updated-datetime": changedAt?.toISOString() },
    element("iati-identifier", {}, activityId(publisher, award)),
    element("reporting-org", ministry, narrative(publisher.name)),
    element("title", {}, narrative(titleOf(award))),
    element("description", { type: "1" }, narrative(`${titleOf(award)} – ${award.call.title}`)),
    element("participating-org", { ...ministry, role: organisationRole.funding }, narrative(publisher.name)),
    element("participating-org", { ...lead, role: organisationRole.accountable }, narrative(award.authority.name)),
    ...award.partners.filter(({ name }) => name !== "").map(partnerOrganisation),
    element("activity-status", { code: statusOf(award, year) }),
    element("activity-date", { type: activityDate.plannedStart, "iso-date": start }),
    element("activity-date", { type: activityDate.plannedEnd, "iso-date": end }),
    ...(first ? [element("recipient-country", { code: first.country, percentage: "100" })] : []),
    ...located.map(location),
    element("sector", { vocabulary: purposeVocabulary, code: purposeOf(award.theme), percentage: "100" }),
    element("collaboration-type", { code: bilateral }),
    element("default-finance-type", { code: standardGrant }),
    element("default-aid-type", { code: projectAid }),
    ...award.amounts.map((amount) => budget(amount, award)),
    ...award.amounts.map((amount) =>
      transaction(transactionType.commitment, award.decidedOn, amount.cents, String(amount.year), award, context),
    ),
    ...award.payments.map(({ paidOn, cents }) =>
      transaction(transactionType.disbursement, paidOn, cents, paidOn, award, context),
    ),
  );
}

export const iati: ExportFormat = {
  open: ({ changedAt }) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${openingTag("iati-activities", {
      version: "2.03",
      "generated-datetime": changedAt?.toISOString(),
    })}\n`,
  record: (award, context) => `${iatiActivity(award, context).markup}\n`,
  close: () => "</iati-activities>\n",
};
