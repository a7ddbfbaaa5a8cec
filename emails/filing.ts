import { isAnswerField } from "@/server/domain/application/content";
import type { CorrectableField, CorrectionRequest } from "@/server/domain/application/corrections";
import { printedCode } from "@/server/domain/receipt/code";
import { type DossierProps, dossierLetter, inParis } from "./dossier";
import type { Instant, Pen, Template } from "./letter";

export const draftCreated: Template<DossierProps & { closesAt?: Instant }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("draft-created.subject", { reference: props.reference }),
    title: pen.t("draft-created.title"),
    happened: pen.t("draft-created.happened"),
    next: pen.t("draft-created.next"),
    facts: props.closesAt ? [{ label: pen.t("facts.closesAt"), value: inParis(props.closesAt, pen) }] : [],
  });

/** Mails queued before receipts had codes come without them. */
type SubmissionReceivedProps = DossierProps & { receiptCode?: string; receiptUrl?: string };

export const submissionReceived: Template<SubmissionReceivedProps> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("submission-received.subject", { reference: props.reference }),
    title: pen.t("submission-received.title"),
    happened: pen.t("submission-received.happened", { reference: props.reference }),
    next: pen.t("submission-received.next"),
    facts: [
      ...(props.at ? [{ label: pen.t("facts.receivedAt"), value: inParis(props.at, pen) }] : []),
      ...(props.receiptUrl ? [{ label: pen.t("facts.receipt"), value: props.receiptUrl }] : []),
      ...(props.receiptCode ? [{ label: pen.t("facts.receiptCode"), value: printedCode(props.receiptCode) }] : []),
    ],
  });

export const attachmentInfected: Template<DossierProps & { fileName: string; finding: string }> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("attachment-infected.subject", { reference: props.reference }),
    title: pen.t("attachment-infected.title"),
    happened: pen.t("attachment-infected.happened", { name: props.fileName }),
    next: pen.t("attachment-infected.next"),
    facts: [
      { label: pen.t("facts.fileName"), value: props.fileName },
      { label: pen.t("facts.finding"), value: props.finding },
    ],
  });

interface CompletionRequestedProps extends DossierProps {
  dueAt?: Instant | null;
  /** The fields to change, each with its remark. */
  corrections?: CorrectionRequest[];
}

export const completionRequested: Template<CompletionRequestedProps> = (props, pen) =>
  dossierLetter(props, pen, {
    subject: pen.t("completion-requested.subject", { reference: props.reference }),
    title: pen.t("completion-requested.title"),
    happened: pen.t("completion-requested.happened"),
    next: props.dueAt
      ? pen.t("completion-requested.nextBy", { date: pen.dateTime(props.dueAt) })
      : pen.t("completion-requested.next"),
    wordsAre: "message",
    facts: [
      ...(props.dueAt ? [{ label: pen.t("facts.dueAt"), value: inParis(props.dueAt, pen) }] : []),
      ...(props.corrections ?? []).map(({ field, remark }) => ({ label: correctionLabel(field, pen), value: remark })),
    ],
  });

const correctionLabel = (field: CorrectableField, { t }: Pen): string =>
  t("completion-requested.field", {
    field: t(`fields.${isAnswerField(field) ? "answers" : field.replace(".", "_")}` as "fields.funding"),
  });
