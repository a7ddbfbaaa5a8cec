import type { Theme } from "@/server/domain/call/themes";

/** Invented projects of the register: what two authorities did together, without a cofinancing asked for here. */
export const registerProjects: readonly [theme: Theme, title: string][] = [
  ["waterAndSanitation", "Forages et bornes-fontaines"],
  ["health", "Équipement de la maternité"],
  ["education", "Classes et cantine de l’école communale"],
  ["localGovernance", "Formation des élus et des agents"],
  ["civilRegistration", "Registres d’état civil reconstitués"],
  ["agriculture", "Périmètre maraîcher des femmes"],
  ["waste", "Collecte et tri des ordures ménagères"],
  ["culture", "Bibliothèque et lecture publique"],
  ["energy", "Éclairage solaire du marché"],
  ["youth", "Échange de jeunes volontaires"],
  ["economicDevelopment", "Halle du marché hebdomadaire"],
  ["biodiversity", "Reboisement et bosquets villageois"],
];
