// Written by scripts/build-messages.mjs (npm run messages): every file of fr/ and en/ is here.
import enAccount from "./en/account.json";
import enCallAdmin from "./en/call-admin.json";
import enCalls from "./en/calls.json";
import enClaims from "./en/claims.json";
import enCommon from "./en/common.json";
import enCompare from "./en/compare.json";
import enCorrections from "./en/corrections.json";
import enCountries from "./en/countries.json";
import enDecisions from "./en/decisions.json";
import enDemo from "./en/demo.json";
import enDossier from "./en/dossier.json";
import enErrors from "./en/errors.json";
import enFailures from "./en/failures.json";
import enFigures from "./en/figures.json";
import enFindings from "./en/findings.json";
import enHome from "./en/home.json";
import enJournal from "./en/journal.json";
import enLegal from "./en/legal.json";
import enMails from "./en/mails.json";
import enNavigation from "./en/navigation.json";
import enOpinions from "./en/opinions.json";
import enOrganisations from "./en/organisations.json";
import enOutbox from "./en/outbox.json";
import enRules from "./en/rules.json";
import enSignIn from "./en/sign-in.json";
import enThemes from "./en/themes.json";
import frAccount from "./fr/account.json";
import frCallAdmin from "./fr/call-admin.json";
import frCalls from "./fr/calls.json";
import frClaims from "./fr/claims.json";
import frCommon from "./fr/common.json";
import frCompare from "./fr/compare.json";
import frCorrections from "./fr/corrections.json";
import frCountries from "./fr/countries.json";
import frDecisions from "./fr/decisions.json";
import frDemo from "./fr/demo.json";
import frDossier from "./fr/dossier.json";
import frErrors from "./fr/errors.json";
import frFailures from "./fr/failures.json";
import frFigures from "./fr/figures.json";
import frFindings from "./fr/findings.json";
import frHome from "./fr/home.json";
import frJournal from "./fr/journal.json";
import frLegal from "./fr/legal.json";
import frMails from "./fr/mails.json";
import frNavigation from "./fr/navigation.json";
import frOpinions from "./fr/opinions.json";
import frOrganisations from "./fr/organisations.json";
import frOutbox from "./fr/outbox.json";
import frRules from "./fr/rules.json";
import frSignIn from "./fr/sign-in.json";
import frThemes from "./fr/themes.json";

/** Every sentence on a screen or in a mail, by language and namespace. */
export const messages = {
  fr: {
    account: frAccount,
    "call-admin": frCallAdmin,
    calls: frCalls,
    claims: frClaims,
    common: frCommon,
    compare: frCompare,
    corrections: frCorrections,
    countries: frCountries,
    decisions: frDecisions,
    demo: frDemo,
    dossier: frDossier,
    errors: frErrors,
    failures: frFailures,
    figures: frFigures,
    findings: frFindings,
    home: frHome,
    journal: frJournal,
    legal: frLegal,
    mails: frMails,
    navigation: frNavigation,
    opinions: frOpinions,
    organisations: frOrganisations,
    outbox: frOutbox,
    rules: frRules,
    "sign-in": frSignIn,
    themes: frThemes,
  },
  en: {
    account: enAccount,
    "call-admin": enCallAdmin,
    calls: enCalls,
    claims: enClaims,
    common: enCommon,
    compare: enCompare,
    corrections: enCorrections,
    countries: enCountries,
    decisions: enDecisions,
    demo: enDemo,
    dossier: enDossier,
    errors: enErrors,
    failures: enFailures,
    figures: enFigures,
    findings: enFindings,
    home: enHome,
    journal: enJournal,
    legal: enLegal,
    mails: enMails,
    navigation: enNavigation,
    opinions: enOpinions,
    organisations: enOrganisations,
    outbox: enOutbox,
    rules: enRules,
    "sign-in": enSignIn,
    themes: enThemes,
  },
};

export type Messages = (typeof messages)["fr"];
export type Namespace = keyof Messages;
