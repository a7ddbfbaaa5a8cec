// Written by scripts/build-messages.mjs (npm run messages): every file of fr/ and en/ is here.
import enAccount from "./en/account.json";
import enAnswers from "./en/answers.json";
import enApi from "./en/api.json";
import enApiKeys from "./en/api-keys.json";
import enAttachments from "./en/attachments.json";
import enBudget from "./en/budget.json";
import enCallAdmin from "./en/call-admin.json";
import enCallFiles from "./en/call-files.json";
import enCallRules from "./en/call-rules.json";
import enCalls from "./en/calls.json";
import enClaims from "./en/claims.json";
import enCommon from "./en/common.json";
import enCompare from "./en/compare.json";
import enConfirmation from "./en/confirmation.json";
import enConversations from "./en/conversations.json";
import enCopies from "./en/copies.json";
import enCorrections from "./en/corrections.json";
import enCountries from "./en/countries.json";
import enDeadlines from "./en/deadlines.json";
import enDecisions from "./en/decisions.json";
import enDemo from "./en/demo.json";
import enDossier from "./en/dossier.json";
import enEligibility from "./en/eligibility.json";
import enEntries from "./en/entries.json";
import enErrors from "./en/errors.json";
import enExchange from "./en/exchange.json";
import enExchangeMails from "./en/exchange-mails.json";
import enExports from "./en/exports.json";
import enFailures from "./en/failures.json";
import enFigures from "./en/figures.json";
import enFindings from "./en/findings.json";
import enHome from "./en/home.json";
import enJournal from "./en/journal.json";
import enLegal from "./en/legal.json";
import enLists from "./en/lists.json";
import enMails from "./en/mails.json";
import enMap from "./en/map.json";
import enMemberMails from "./en/member-mails.json";
import enMembers from "./en/members.json";
import enNavigation from "./en/navigation.json";
import enNetworks from "./en/networks.json";
import enOpenData from "./en/open-data.json";
import enOpinions from "./en/opinions.json";
import enOrganisations from "./en/organisations.json";
import enOutbox from "./en/outbox.json";
import enPeople from "./en/people.json";
import enQuestions from "./en/questions.json";
import enReceipts from "./en/receipts.json";
import enRecordForm from "./en/record-form.json";
import enRegister from "./en/register.json";
import enRegisterImport from "./en/register-import.json";
import enReplay from "./en/replay.json";
import enRequests from "./en/requests.json";
import enResourceAdmin from "./en/resource-admin.json";
import enResources from "./en/resources.json";
import enRows from "./en/rows.json";
import enRules from "./en/rules.json";
import enServices from "./en/services.json";
import enSignIn from "./en/sign-in.json";
import enSignOff from "./en/sign-off.json";
import enSubmission from "./en/submission.json";
import enTerritories from "./en/territories.json";
import enThemes from "./en/themes.json";
import enTogether from "./en/together.json";
import enVocabulary from "./en/vocabulary.json";
import enWebhooks from "./en/webhooks.json";
import frAccount from "./fr/account.json";
import frAnswers from "./fr/answers.json";
import frApi from "./fr/api.json";
import frApiKeys from "./fr/api-keys.json";
import frAttachments from "./fr/attachments.json";
import frBudget from "./fr/budget.json";
import frCallAdmin from "./fr/call-admin.json";
import frCallFiles from "./fr/call-files.json";
import frCallRules from "./fr/call-rules.json";
import frCalls from "./fr/calls.json";
import frClaims from "./fr/claims.json";
import frCommon from "./fr/common.json";
import frCompare from "./fr/compare.json";
import frConfirmation from "./fr/confirmation.json";
import frConversations from "./fr/conversations.json";
import frCopies from "./fr/copies.json";
import frCorrections from "./fr/corrections.json";
import frCountries from "./fr/countries.json";
import frDeadlines from "./fr/deadlines.json";
import frDecisions from "./fr/decisions.json";
import frDemo from "./fr/demo.json";
import frDossier from "./fr/dossier.json";
import frEligibility from "./fr/eligibility.json";
import frEntries from "./fr/entries.json";
import frErrors from "./fr/errors.json";
import frExchange from "./fr/exchange.json";
import frExchangeMails from "./fr/exchange-mails.json";
import frExports from "./fr/exports.json";
import frFailures from "./fr/failures.json";
import frFigures from "./fr/figures.json";
import frFindings from "./fr/findings.json";
import frHome from "./fr/home.json";
import frJournal from "./fr/journal.json";
import frLegal from "./fr/legal.json";
import frLists from "./fr/lists.json";
import frMails from "./fr/mails.json";
import frMap from "./fr/map.json";
import frMemberMails from "./fr/member-mails.json";
import frMembers from "./fr/members.json";
import frNavigation from "./fr/navigation.json";
import frNetworks from "./fr/networks.json";
import frOpenData from "./fr/open-data.json";
import frOpinions from "./fr/opinions.json";
import frOrganisations from "./fr/organisations.json";
import frOutbox from "./fr/outbox.json";
import frPeople from "./fr/people.json";
import frQuestions from "./fr/questions.json";
import frReceipts from "./fr/receipts.json";
import frRecordForm from "./fr/record-form.json";
import frRegister from "./fr/register.json";
import frRegisterImport from "./fr/register-import.json";
import frReplay from "./fr/replay.json";
import frRequests from "./fr/requests.json";
import frResourceAdmin from "./fr/resource-admin.json";
import frResources from "./fr/resources.json";
import frRows from "./fr/rows.json";
import frRules from "./fr/rules.json";
import frServices from "./fr/services.json";
import frSignIn from "./fr/sign-in.json";
import frSignOff from "./fr/sign-off.json";
import frSubmission from "./fr/submission.json";
import frTerritories from "./fr/territories.json";
import frThemes from "./fr/themes.json";
import frTogether from "./fr/together.json";
import frVocabulary from "./fr/vocabulary.json";
import frWebhooks from "./fr/webhooks.json";

/** Every sentence on a screen or in a mail, by language and namespace. */
export const messages = {
  fr: {
    account: frAccount,
    answers: frAnswers,
    api: frApi,
    "api-keys": frApiKeys,
    attachments: frAttachments,
    budget: frBudget,
    "call-admin": frCallAdmin,
    "call-files": frCallFiles,
    "call-rules": frCallRules,
    calls: frCalls,
    claims: frClaims,
    common: frCommon,
    compare: frCompare,
    confirmation: frConfirmation,
    conversations: frConversations,
    copies: frCopies,
    corrections: frCorrections,
    countries: frCountries,
    deadlines: frDeadlines,
    decisions: frDecisions,
    demo: frDemo,
    dossier: frDossier,
    eligibility: frEligibility,
    entries: frEntries,
    errors: frErrors,
    exchange: frExchange,
    "exchange-mails": frExchangeMails,
    exports: frExports,
    failures: frFailures,
    figures: frFigures,
    findings: frFindings,
    home: frHome,
    journal: frJournal,
    legal: frLegal,
    lists: frLists,
    mails: frMails,
    map: frMap,
    "member-mails": frMemberMails,
    members: frMembers,
    navigation: frNavigation,
    networks: frNetworks,
    "open-data": frOpenData,
    opinions: frOpinions,
    organisations: frOrganisations,
    outbox: frOutbox,
    people: frPeople,
    questions: frQuestions,
    receipts: frReceipts,
    "record-form": frRecordForm,
    register: frRegister,
    "register-import": frRegisterImport,
    replay: frReplay,
    requests: frRequests,
    "resource-admin": frResourceAdmin,
    resources: frResources,
    rows: frRows,
    rules: frRules,
    services: frServices,
    "sign-in": frSignIn,
    "sign-off": frSignOff,
    submission: frSubmission,
    territories: frTerritories,
    themes: frThemes,
    together: frTogether,
    vocabulary: frVocabulary,
    webhooks: frWebhooks,
  },
  en: {
    account: enAccount,
    answers: enAnswers,
    api: enApi,
    "api-keys": enApiKeys,
    attachments: enAttachments,
    budget: enBudget,
    "call-admin": enCallAdmin,
    "call-files": enCallFiles,
    "call-rules": enCallRules,
    calls: enCalls,
    claims: enClaims,
    common: enCommon,
    compare: enCompare,
    confirmation: enConfirmation,
    conversations: enConversations,
    copies: enCopies,
    corrections: enCorrections,
    countries: enCountries,
    deadlines: enDeadlines,
    decisions: enDecisions,
    demo: enDemo,
    dossier: enDossier,
    eligibility: enEligibility,
    entries: enEntries,
    errors: enErrors,
    exchange: enExchange,
    "exchange-mails": enExchangeMails,
    exports: enExports,
    failures: enFailures,
    figures: enFigures,
    findings: enFindings,
    home: enHome,
    journal: enJournal,
    legal: enLegal,
    lists: enLists,
    mails: enMails,
    map: enMap,
    "member-mails": enMemberMails,
    members: enMembers,
    navigation: enNavigation,
    networks: enNetworks,
    "open-data": enOpenData,
    opinions: enOpinions,
    organisations: enOrganisations,
    outbox: enOutbox,
    people: enPeople,
    questions: enQuestions,
    receipts: enReceipts,
    "record-form": enRecordForm,
    register: enRegister,
    "register-import": enRegisterImport,
    replay: enReplay,
    requests: enRequests,
    "resource-admin": enResourceAdmin,
    resources: enResources,
    rows: enRows,
    rules: enRules,
    services: enServices,
    "sign-in": enSignIn,
    "sign-off": enSignOff,
    submission: enSubmission,
    territories: enTerritories,
    themes: enThemes,
    together: enTogether,
    vocabulary: enVocabulary,
    webhooks: enWebhooks,
  },
};

export type Messages = (typeof messages)["fr"];
export type Namespace = keyof Messages;
