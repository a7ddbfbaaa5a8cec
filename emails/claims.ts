import type { Template } from "./letter";

export interface ClaimReceivedProps {
  authority: string;
  /** Name, or address when they gave no name. */
  claimant: string;
  url: string;
}

/** To those who may answer. */
export const claimReceived: Template<ClaimReceivedProps> = ({ authority, claimant, url }, { t }) => ({
  subject: t("claim-received.subject", { authority }),
  title: t("claim-received.title"),
  paragraphs: [t("claim-received.happened", { authority, claimant }), t("claim-received.next")],
  facts: [],
  action: { label: t("claim-received.action"), url },
});

export interface ClaimAnsweredProps {
  authority: string;
  accepted: boolean;
  url: string;
}

/** To the one who asked. */
export const claimAnswered: Template<ClaimAnsweredProps> = ({ authority, accepted, url }, { t }) => {
  const answer = { authority, accepted: String(accepted) };
  return {
    subject: t("claim-answered.subject", answer),
    title: t("claim-answered.title", answer),
    paragraphs: [t("claim-answered.happened", answer), t("claim-answered.next", answer)],
    facts: [],
    action: { label: t("claim-answered.action", answer), url },
  };
};
