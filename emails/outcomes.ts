import type { ApplicationStatus } from "@/server/domain/application/status";
import type { Cents } from "@/server/domain/money";
import { type DossierProps, dossierLetter } from "./dossier";
import type { Template } from "./letter";

/** The outcomes that say what happened and what comes next, and quote the reason when there is one. */
type PlainOutcome =
  | "declared-ineligible"
  | "declared-admissible"
  | "under-review"
  | "shortlisted"
  | "waitlisted"
  | "rejected"
  | "lapsed";

const plainOutcome =
  (key: PlainOutcome): Template<DossierProps> =>
  (props, pen) =>
    dossierLetter(props, pen, {
      subject: pen.t(`${key}.subject`, { reference: props.reference }),
      title: pen.t(`${key}.title`),
      happened: pen.t(`${key}.happened`),
      next: pen.t(`${key}.next`),
      wordsAre: "reason",
    });

export const declaredIneligible = plainOutcome("declared-ineligible");
export const declaredAdmissible = plainOutcome("declared-admissible");
export const underReview = plainOutcome("under-review");
export const shortlisted = plainOutcome("shortlisted");
export const waitlisted = plainOutcome("waitlisted");
export const rejected = plainOutcome("rejected");
export const lapsed = plainOutcome("lapsed");
/** Mails queued before this was asked come without it. */
export const withdrawn: Template<DossierProps & { wasAwarded?: boolean }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("withdrawn.subject", { reference: props.reference }),
    title: pen.t("withdrawn.title"),
    happened: pen.t(props.wasAwarded ? "withdrawn.happenedAfterAward" : "withdrawn.happened"),
    next: pen.t("withdrawn.next"),
    wordsAre: "reason",
  });

interface GivenUpProps extends DossierProps {
  /** The lead authority. */
  authority: string;
  /** What the dossier was until then. */
  status: ApplicationStatus;
}

/** To the ministry's officers. */
export const dossierGivenUp: Template<GivenUpProps> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("dossier-given-up.subject", { reference: props.reference, authority: props.authority }),
    title: pen.t("dossier-given-up.title"),
    happened: pen.t("dossier-given-up.happened", { authority: props.authority, stage: pen.t(`stage.${props.status}`) }),
    next: pen.t("dossier-given-up.next"),
    wordsAre: "reason",
    facts: [{ label: pen.t("facts.authority"), value: props.authority }],
  });

interface AwardProps extends DossierProps {
  /** What is granted for the instalment of each year. */
  amounts: { year: number; cents: Cents }[];
  /** All years together. */
  total: Cents;
}

const award =
  (key: "awarded" | "awarded-with-conditions", wordsAre: "message" | "conditions"): Template<AwardProps> =>
  (props, pen) =>
    dossierLetter(props, pen, {
      subject: pen.t(`${key}.subject`, { reference: props.reference }),
      title: pen.t(`${key}.title`),
      happened: pen.t(`${key}.happened`, { total: pen.amount(props.total) }),
      next: pen.t(`${key}.next`),
      wordsAre,
      facts: [
        ...props.amounts.map(({ year, cents }) => ({ label: String(year), value: pen.amount(cents) })),
        { label: pen.t("facts.total"), value: pen.amount(props.total) },
      ],
    });

export const awarded = award("awarded", "message");
export const awardedWithConditions = award("awarded-with-conditions", "conditions");
