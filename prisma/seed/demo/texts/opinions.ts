import type { OpinionVerdict } from "@/server/domain/opinion/schema";

/** What embassies write. `{place}` and `{partner}` as in the projects. */
export const opinionTexts: Record<OpinionVerdict, readonly [string, ...string[]]> = {
  favourable: [
    "Le service connaît {partner} et l’a vu tenir ses engagements sur deux projets. Le besoin est réel, vérifié sur place, et le calendrier laisse passer la saison des pluies. La contrepartie locale figure au budget voté. Avis favorable sans réserve.",
    "Projet sobre et bien préparé : les études sont faites, le terrain est réservé, l’équipe est en place. À {place}, aucun autre bailleur n’intervient sur ce sujet. Le service suivra volontiers le démarrage.",
    "Le dossier prolonge une coopération ancienne et appréciée. Les services techniques de l’État partenaire l’ont validé. Le budget est raisonnable au regard des prix constatés cette année.",
    "La demande vient bien de {partner}, dont nous avons rencontré l’exécutif à {place}. Le montage laisse la maîtrise d’ouvrage au partenaire, ce que nous encourageons. Prévoir une visite conjointe à mi-parcours.",
  ],
  favourableWithReservations: [
    "Le projet est utile, mais la gestion après travaux reste à écrire : qui paie l’entretien, avec quelles recettes ? Le service demande que ces points soient réglés avant la signature de la convention.",
    "Avis favorable, sous réserve que {partner} confirme par délibération sa contrepartie, aujourd’hui annoncée par simple lettre. Le calendrier paraît aussi un peu court pour les marchés.",
    "Sujet pertinent et partenaire volontaire. Les effectifs prévus pour le suivi semblent faibles ; un relais permanent à {place} serait préférable à des missions.",
  ],
  unfavourable: [
    "{partner} vient de changer d’exécutif et n’a pas repris le projet à son compte. Une mission de préparation paraît nécessaire avant tout engagement ; nous l’accompagnerions volontiers.",
    "Un programme national équipe déjà {place} sur le même sujet, avec des moyens bien supérieurs. En l’état, le projet ferait double emploi ; il gagnerait à être réorienté vers la formation.",
  ],
};

/** What an adviser has typed so far, and not issued. */
export const draftedText =
  "Rencontre avec le secrétaire général le mois dernier : projet bien porté. À vérifier : le bail du local et la part de la commune.";
