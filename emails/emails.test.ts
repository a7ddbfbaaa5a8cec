import { describe, expect, test } from "vitest";
import { lifecycle } from "@/server/domain/application/lifecycle";
import { applicationStatuses } from "@/server/domain/application/status";
import { locales } from "@/server/domain/locale";
import { isMailTemplate, type MailProps, type MailTemplate, mailTemplates, renderMail } from ".";

const url = "https://passerelle.example.org/page?a=1&b=2";
const nasty = '<script>alert("x")</script>\r\nBcc: all@example.org';

const dossier = { reference: "TRI26-00042", project: nasty, url, words: nasty, at: "2026-02-10T13:03:00Z" };
const cooperation = { french: nasty, foreign: nasty, country: "ML", url };
const amounts = [
  { year: 2026, cents: 2_500_000 },
  { year: 2027, cents: 1_500_050 },
];

const examples: { [T in MailTemplate]: MailProps<T> } = {
  "sign-in-code": { code: "012345", url, minutes: 15 },
  "claim-received": { authority: nasty, claimant: nasty, url },
  "claim-answered": { authority: nasty, accepted: false, url },
  "member-invited": { organisation: nasty, by: nasty, roles: ["adviser"], email: nasty, days: 30, url },
  "membership-changed": { organisation: nasty, by: nasty, roles: ["officer", "callManager"], url },
  "role-given": { organisation: nasty, by: nasty, person: nasty, roles: ["decisionMaker"], url },
  "collaborator-invited": { ...dossier, words: "", by: nasty, authority: nasty, role: "sign", days: 14 },
  "confirmation-requested": {
    ...{ party: nasty, authority: nasty, by: nasty, project: nasty, call: nasty },
    ...{ until: "2026-03-02T22:59:00Z", url },
  },
  "confirmation-answered": { ...dossier, party: nasty, name: nasty, role: nasty, isConfirmed: false },
  "sign-off-requested": { ...dossier, words: "", by: nasty, call: nasty },
  "sign-off-answered": { ...dossier, by: nasty, isGiven: false },
  "draft-created": { ...dossier, project: "", closesAt: new Date("2026-02-15T22:59:59Z") },
  "submission-received": { ...dossier, receiptCode: "K7F29XQ4".repeat(3), receiptUrl: `${url}&recu` },
  "attachment-infected": { ...dossier, fileName: nasty, finding: nasty },
  "completion-requested": {
    ...dossier,
    dueAt: "2026-03-01T11:00:00Z",
    corrections: [
      { field: "project.results", remark: nasty },
      { field: "attachments", remark: "Une lettre du partenaire" },
    ],
  },
  "rules-corrected": { ...dossier, call: "Appel triennal 2026-2028" },
  "completion-extended": { ...dossier, dueAt: "2026-03-15T11:00:00Z" },
  "taken-up": dossier,
  "report-extended": { ...dossier, until: "2026-09-15T21:59:59Z" },
  "deadline-reminder": {
    ...dossier,
    ...{ deadline: "2026-02-15T22:59:00Z", days: 3, isDraft: true },
    findings: [
      { code: "missing", severity: "blocking", field: "project.title", url: `${url}#1` },
      {
        code: "durationMax",
        severity: "blocking",
        field: "project.durationMonths",
        expected: 36,
        actual: 40,
        gap: 4,
        url,
      },
    ],
    total: 5,
  },
  "questions-corrected": { ...dossier, call: nasty },
  "declared-ineligible": dossier,
  "declared-admissible": dossier,
  "opinion-requested": { ...dossier, country: "ML", dueAt: "2026-03-31T21:59:00Z", authority: nasty },
  "opinions-complete": dossier,
  "under-review": dossier,
  shortlisted: dossier,
  awarded: { ...dossier, amounts, total: 4_000_050 },
  "awarded-with-conditions": { ...dossier, amounts, total: 4_000_050 },
  waitlisted: dossier,
  rejected: dossier,
  lapsed: dossier,
  withdrawn: dossier,
  "message-received": { ...dossier, author: nasty, organisation: nasty, files: [nasty, "plan.pdf"] },
  "message-file-infected": { ...dossier, fileName: nasty, finding: nasty },
  "advice-file-infected": { fileName: nasty, finding: nasty, call: nasty, url },
  "advice-message": {
    ...{ author: nasty, organisation: nasty, words: nasty },
    ...{ call: nasty, authority: nasty, embassy: nasty, url },
  },
  "dossier-given-up": { ...dossier, authority: nasty, status: "underReview" },
  "status-changed": { ...dossier, status: "agreementSigned" },
  "register-request-confirm": { ...cooperation, until: "2026-03-02T22:59:00Z" },
  "register-request-received": cooperation,
  "register-request-answered": { ...cooperation, outcome: "refused", words: nasty },
  "register-corrected": { authority: nasty, about: nasty, by: nasty, words: nasty, url },
  "register-confirmation-due": { authority: nasty, confirmedAt: "2025-03-02T22:59:00Z", cooperations: 3, url },
  "register-digest": { countries: ["ML", "SN"], total: 12, entries: [{ name: nasty, url }], waiting: 2, url },
  "notice-submitted": { title: nasty, authority: nasty, url },
  "notice-published": { title: nasty, until: "2027-03-31", url },
  "notice-refused": { title: nasty, words: nasty, wasPublished: false, url },
  "notice-expiring": { title: nasty, until: "2027-03-31", url },
  "notice-expired": { title: nasty, until: "2027-03-31", url },
  "notice-reported": { title: nasty, authority: nasty, words: nasty, isAnswer: true, url },
  "exchange-message": { title: nasty, organisation: nasty, words: nasty, isFirst: true, url },
  "exchange-answered": { title: nasty, organisation: nasty, accepted: true, url },
  "exchange-entered": { french: nasty, foreign: nasty, kind: "twinning", sinceYear: 2026, url },
  "exchange-digest": {
    ...{ title: nasty, url },
    suggestions: [{ title: nasty, authority: nasty, reasons: ["theme", "complementary"], url }],
  },
};
const templates = Object.keys(mailTemplates) as MailTemplate[];
const throughTheOutbox = (template: MailTemplate): unknown => JSON.parse(JSON.stringify(examples[template]));

/** Those with more than the button and its address: each thing to do is a link. */
const links: Partial<Record<MailTemplate, number>> = {
  "deadline-reminder": 4,
  "exchange-digest": 3,
  "register-digest": 3,
};

describe.each(locales)("in %s", (locale) => {
  test.each(templates)("%s says the same as text and as HTML, and lets nobody write into it", (template) => {
    const { subject, html, text } = renderMail(template, throughTheOutbox(template), locale);
    expect(subject).not.toMatch(/\p{Cc}/u);
    expect(subject.length).toBeGreaterThan(5);
    expect(text.split("\n")).toContain(url);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain('href="https://passerelle.example.org/page?a=1&amp;b=2"');
    expect(html).not.toContain("<script");
    expect(html.match(/<a /g)).toHaveLength(links[template] ?? 2);
    expect(text + html).not.toMatch(/undefined|NaN|Invalid|\[object|[a-z]+\.[a-z]+[A-Z]/);
  });

  test.each(applicationStatuses)("status-changed tells what %s means and what to do", (status) => {
    const { text } = renderMail("status-changed", { ...dossier, status }, locale);
    expect(text.length).toBeGreaterThan(100);
  });
});

test("every change of status has its mail", () => {
  for (const { mail } of Object.values(lifecycle)) expect(isMailTemplate(mail)).toBe(true);
});

test("amounts and dates are written in the reader's language, in the time of Paris", () => {
  const french = renderMail("awarded", examples.awarded, "fr").text;
  expect(french).toContain("2026\u00a0: 25\u00a0000\u00a0€");
  expect(french).toContain("Total\u00a0: 40\u00a0000,50\u00a0€");
  const english = renderMail("submission-received", examples["submission-received"], "en").text;
  expect(english).toContain("Received on: 10 February 2026 at 14:03 (Paris time)");
  expect(english).toContain("Verification code: K7F2-9XQ4-K7F2-9XQ4-K7F2-9XQ4");
});

test("what a person wrote is quoted line by line, and a country is named", () => {
  const sentBack = { ...dossier, words: "Une pièce manque.\nVoir le budget." };
  expect(renderMail("completion-requested", sentBack, "fr").text).toContain("> Une pièce manque.\n> Voir le budget.");
  const { subject } = renderMail("opinion-requested", { ...examples["opinion-requested"], authority: "Alençon" }, "en");
  expect(subject).toBe("[TRI26-00042] Opinion requested: Alençon, Mali");
});

test("an award that is withdrawn is not said to have been examined", () => {
  const told = (wasAwarded?: boolean) => renderMail("withdrawn", { ...dossier, wasAwarded }, "fr").text;
  expect(told()).toContain("Il ne sera plus examiné");
  expect(told(true)).not.toContain("examiné");
  expect(told(true)).toContain("renonce au cofinancement");
});

test("a reminder says what is missing and where, what else there is, and when nothing is", () => {
  const { subject, text } = renderMail("deadline-reminder", examples["deadline-reminder"], "fr");
  expect(subject).toBe("[TRI26-00042] Il reste 3 jours pour déposer votre dossier");
  expect(text).toContain(`- Titre du projet\u00a0: à remplir\n  ${url}#1`);
  expect(text).toMatch(/admet au plus 36 mois/);
  expect(text).toMatch(/et 3 autres points/);
  expect(text).toContain("15 février 2026 à 23\u00a0h\u00a059 (heure de Paris)");
  const ready = { ...examples["deadline-reminder"], findings: [], total: 0, days: 0, isDraft: false };
  expect(renderMail("deadline-reminder", ready, "en").text).toContain("Nothing is missing");
});

test("a long subject is cut, and an unknown template refused", () => {
  const long = { ...examples["claim-received"], authority: "a".repeat(400) };
  expect(renderMail("claim-received", long, "fr").subject).toHaveLength(150);
  expect(() => renderMail("toString", {}, "fr")).toThrow();
});
