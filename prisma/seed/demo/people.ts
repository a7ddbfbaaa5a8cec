import type { MembershipRole, OrganisationKind } from "@/server/domain/user/actor";

interface Service {
  kind: OrganisationKind;
  name: string;
  country: string;
  serves?: string[];
  department?: string;
}

/** Services of the State in the demonstration; the French authorities are those of the official dataset. */
export const services = {
  ministry: { kind: "ministry", name: "Ministère, délégation à l’action extérieure des collectivités", country: "FR" },
  scacBamako: { kind: "embassyService", name: "SCAC de Bamako", country: "ML", serves: ["ML"] },
  scacDakar: { kind: "embassyService", name: "SCAC de Dakar", country: "SN", serves: ["SN"] },
  scacCotonou: { kind: "embassyService", name: "SCAC de Cotonou", country: "BJ", serves: ["BJ", "TG"] },
  scacTananarive: { kind: "embassyService", name: "SCAC de Tananarive", country: "MG", serves: ["MG"] },
  scacRabat: { kind: "embassyService", name: "SCAC de Rabat", country: "MA", serves: ["MA"] },
  prefecture: { kind: "prefecture", name: "Préfecture de l’Orne", country: "FR", department: "61" },
} as const satisfies Record<string, Service>;

interface Person {
  /** What precedes the domain of the demonstration. */
  email: string;
  name: string;
  /** A service above, or an authority of authorities.ts. */
  of: string;
  roles: MembershipRole[];
  locale?: "fr" | "en";
}

/** One person for each role, and a few colleagues. All invented. */
export const people: Person[] = [
  { email: "claire.aubry", name: "Claire Aubry", of: "alencon", roles: ["applicant"] },
  { email: "hugo.lemaire", name: "Hugo Lemaire", of: "alencon", roles: ["applicant"] },
  { email: "jeanne.morel", name: "Jeanne Morel", of: "alencon", roles: ["signatory"] },
  { email: "rachel.vidal", name: "Rachel Vidal", of: "alencon", roles: ["reader"] },
  { email: "samir.belkacem", name: "Samir Belkacem", of: "orneGrouping", roles: ["applicant"] },
  { email: "elodie.prigent", name: "Élodie Prigent", of: "illeEtVilaine", roles: ["applicant", "signatory"] },
  { email: "mathilde.roux", name: "Mathilde Roux", of: "bretagne", roles: ["applicant"] },
  { email: "awa.konate", name: "Awa Konaté", of: "scacBamako", roles: ["adviser"] },
  { email: "thomas.girard", name: "Thomas Girard", of: "scacDakar", roles: ["adviser"] },
  { email: "noelle.dossou", name: "Noëlle Dossou", of: "scacCotonou", roles: ["adviser"], locale: "en" },
  { email: "luc.rakoto", name: "Luc Rakoto", of: "scacTananarive", roles: ["adviser"] },
  { email: "salma.idrissi", name: "Salma Idrissi", of: "scacRabat", roles: ["adviser"] },
  { email: "ines.marchal", name: "Inès Marchal", of: "ministry", roles: ["officer"] },
  { email: "paul.rivet", name: "Paul Rivet", of: "ministry", roles: ["decisionMaker"] },
  { email: "nadia.ferrand", name: "Nadia Ferrand", of: "ministry", roles: ["callManager"] },
  { email: "bruno.castel", name: "Bruno Castel", of: "ministry", roles: ["budgetOfficer"] },
  { email: "odile.perrin", name: "Odile Perrin", of: "prefecture", roles: ["reader"] },
];

/** People of no organisation yet: two ask to join an authority, the first where a colleague answers, the third asks nothing. */
export const newcomers: { email: string; name: string; claims?: { of: string; message: string } }[] = [
  {
    email: "maud.ferrier",
    name: "Maud Ferrier",
    claims: { of: "alencon", message: "Je remplace Hugo Lemaire pendant son congé, à partir du mois prochain." },
  },
  {
    email: "leo.vasseur",
    name: "Léo Vasseur",
    claims: { of: "quimper", message: "Je rejoins le service des relations internationales de la ville." },
  },
  { email: "yanis.morvan", name: "Yanis Morvan" },
];

/** Addresses invited into a service or an authority that nobody has signed in with yet; the second one came to its end. */
export const invited: { email: string; of: string; roles: MembershipRole[]; by: string; daysAgo: number }[] = [
  { email: "fanta.diallo", of: "scacBamako", roles: ["adviser"], by: "nadia.ferrand", daysAgo: 3 },
  { email: "remi.lacaze", of: "ministry", roles: ["officer"], by: "nadia.ferrand", daysAgo: 45 },
  { email: "lise.tanguy", of: "alencon", roles: ["reader"], by: "claire.aubry", daysAgo: 1 },
];

export const demoAddress = (name: string): string => `${name}@demo.example.org`;
