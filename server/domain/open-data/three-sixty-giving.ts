import { plainEuros } from "../csv";
import { type ExportFormat, type OpenAward, type Publisher, periodOf, titleOf, totalOf } from "./award";
import { authorityId, grantId, publisherId } from "./identifiers";
import { openLicence } from "./licence";
import { locationName } from "./places";
import { shortened } from "./scdl";
import { purposeOf } from "./sectors";

/** An authority without a SIREN has a name of this publisher's own. */
const recipientId = (authority: OpenAward["authority"]): string =>
  authorityId(authority) ?? grantId(`org-${authority.kind}-${authority.inseeCode ?? "0"}`);

/** Of a title, by the standard. */
const longestTitle = 140;

/** An award as a grant. Source of the fields: the 360Giving Data Standard, version 1.1. */
export function grantOf(award: OpenAward, publisher: Publisher) {
  const { start, end } = periodOf(award);
  const funder = { id: publisherId(publisher), name: publisher.name };
  const located = award.partners.filter(({ country }) => country !== "");
  return {
    id: grantId(award.number),
    title: shortened(titleOf(award), longestTitle),
    description: `${titleOf(award)} – ${award.call.title}`,
    currency: "EUR",
    // The digits as they are written: the amount passes through no arithmetic.
    amountAwarded: Number(plainEuros(totalOf(award))),
    awardDate: award.decidedOn,
    plannedDates: [{ startDate: start, endDate: end }],
    recipientOrganization: [{ id: recipientId(award.authority), name: award.authority.name }],
    fundingOrganization: [funder],
    grantProgramme: [{ code: award.call.slug, title: award.call.title }],
    ...(located.length === 0
      ? {}
      : {
          beneficiaryLocation: located.map((partner) => ({
            name: locationName(partner),
            countryCode: partner.country,
          })),
        }),
    classifications: [{ vocabulary: "OECD-DAC-CRS", code: purposeOf(award.theme) }],
  };
}

export const threeSixtyGiving: ExportFormat = {
  open: ({ publisher, origin }) => {
    const head = {
      version: "1.1",
      license: openLicence.address,
      publisher: { identifier: publisherId(publisher), name: publisher.name, website: origin },
    };
    return `${JSON.stringify(head).slice(0, -1)},"grants":[`;
  },
  record: (award, { publisher }, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(grantOf(award, publisher))}`,
  close: () => "\n]}\n",
};
