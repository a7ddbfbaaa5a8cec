import type { Database } from "@/server/db/client";
import { type FrenchAuthorityKind, isFrenchAuthority } from "@/server/domain/user/actor";
import { demoAddress } from "./people";

type Contact = [name: string, role: string, signatory: string, signatoryRole: string];

/**
 * Real authorities, by what the official dataset knows them by. The people are invented, like all that the
 * demonstration says of them.
 */
const known = {
  alencon: ["commune", "61001", ["Claire Aubry", "Chargée de coopération", "Jeanne Morel", "Maire adjointe"]],
  angers: ["commune", "49007", ["Denis Chauvin", "Chef de projet", "Lise Hamon", "Conseillère municipale"]],
  bordeaux: ["commune", "33063", ["Maya Etcheverry", "Chargée de mission", "Yves Dupouy", "Adjoint au maire"]],
  lyon: ["commune", "69123", ["Rémi Fontanel", "Chargé de coopération", "Anouk Berliet", "Adjointe au maire"]],
  montreuil: ["commune", "93048", ["Fatou Sylla", "Chargée de mission", "Marc Delorme", "Adjoint au maire"]],
  brest: ["commune", "29019", ["Gwenola Le Bris", "Chargée de mission", "Alan Kerleau", "Adjoint au maire"]],
  quimper: ["commune", "29232", ["Soazig Tanguy", "Directrice de cabinet", "Ronan Cariou", "Adjoint au maire"]],
  nantes: ["commune", "44109", ["Victor Rialland", "Chef de projet", "Aude Lescot", "Adjointe au maire"]],
  chambery: ["commune", "73065", ["Pauline Berthet", "Chargée de coopération", "Jean Revel", "Adjoint au maire"]],
  romans: ["commune", "26281", ["Karim Vial", "Chargé de mission", "Odette Chabert", "Maire adjointe"]],
  mantes: ["commune", "78361", ["Aïssata Ba", "Chargée de mission", "Bernard Leguay", "Adjoint au maire"]],
  lesMureaux: ["commune", "78440", ["Cédric Moulin", "Directeur de la vie locale", "Ana Lopes", "Adjointe au maire"]],
  fontenay: ["commune", "94033", ["Judith Salomon", "Chargée de coopération", "Éric Bahu", "Adjoint au maire"]],
  saumur: ["commune", "49328", ["Benoît Gasnier", "Chargé de mission", "Élise Rabouin", "Adjointe au maire"]],
  vitre: ["commune", "35360", ["Anne-Lise Briand", "Chargée de jumelages", "Joël Hervé", "Conseiller municipal"]],
  grenoble: ["commune", "38185", ["Sofia Marchetti", "Chargée de mission", "Luc Argoud", "Adjoint au maire"]],
  orneGrouping: ["grouping", "246100663", ["Samir Belkacem", "Chef de service", "Colette Hue", "Vice-présidente"]],
  rennesGrouping: ["grouping", "243500139", ["Tifenn Morin", "Chargée de mission", "Paul Guérin", "Vice-président"]],
  nantesGrouping: ["grouping", "244400404", ["Hélène Praud", "Cheffe de projet", "Yann Douet", "Vice-président"]],
  chamberyGrouping: ["grouping", "200069110", ["Loïc Mermet", "Chargé de mission", "Irène Blanc", "Vice-présidente"]],
  illeEtVilaine: ["department", "35", ["Élodie Prigent", "Cheffe de service", "Élodie Prigent", "Par délégation"]],
  yvelines: ["department", "78", ["Grégoire Vasse", "Chargé de mission", "Nicole Arnal", "Vice-présidente"]],
  loireAtlantique: ["department", "44", ["Cécile Baudry", "Chargée de mission", "Alain Thébaud", "Vice-président"]],
  essonne: ["department", "91", ["Mourad Kaci", "Chef de projet", "Sylvie Potier", "Vice-présidente"]],
  bretagne: ["region", "53", ["Mathilde Roux", "Chargée de coopération", "Erwan Le Goff", "Vice-président"]],
  occitanie: ["region", "76", ["Clara Puig", "Cheffe de projet", "Antoine Cazals", "Vice-président"]],
} as const satisfies Record<string, [FrenchAuthorityKind, string, Contact]>;

export type AuthorityKey = keyof typeof known;

export interface DemoAuthority {
  id: string;
  name: string;
  kind: FrenchAuthorityKind;
  contact: { name: string; role: string; email: string };
  signatory: { name: string; role: string };
}
export type Authorities = Record<AuthorityKey, DemoAuthority>;

const addressOf = (name: string): string =>
  demoAddress(
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z]+/g, "."),
  );

/** Finds them in the loaded dataset. @throws when one is not there. */
export async function findAuthorities(database: Database): Promise<Authorities> {
  const found = await database.organisation.findMany({
    where: { OR: Object.values(known).map(([kind, inseeCode]) => ({ kind, inseeCode })) },
    select: { id: true, name: true, kind: true, inseeCode: true },
  });
  const authorities = Object.entries(known).map(([key, [kind, code, [name, role, signatory, signatoryRole]]]) => {
    const authority = found.find((one) => one.kind === kind && one.inseeCode === code);
    if (!authority || !isFrenchAuthority(authority.kind))
      throw new Error(`The official dataset has no ${kind} ${code}.`);
    const contact = { name, role, email: addressOf(name) };
    const signed = { name: signatory, role: signatoryRole };
    return [key, { id: authority.id, name: authority.name, kind: authority.kind, contact, signatory: signed }] as const;
  });
  return Object.fromEntries(authorities) as Authorities;
}
