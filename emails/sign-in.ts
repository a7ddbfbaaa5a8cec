import type { Template } from "./letter";

export interface SignInCodeProps {
  code: string;
  url: string;
  /** How long both live. */
  minutes: number;
}

export const signInCode: Template<SignInCodeProps> = ({ code, url, minutes }, { t }) => ({
  subject: t("sign-in-code.subject"),
  title: t("sign-in-code.title"),
  paragraphs: [t("sign-in-code.happened"), t("sign-in-code.next")],
  code,
  facts: [],
  action: { label: t("sign-in-code.action"), url },
  notes: [t("sign-in-code.life", { minutes }), t("sign-in-code.notYou")],
});
