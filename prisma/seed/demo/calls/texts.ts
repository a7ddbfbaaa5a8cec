/** The words of today's calls. */
export const callTexts = {
  earlier: {
    slug: "appel-annuel",
    title: "Appel à projets annuel",
    summary: "Une année pour mener une action avec une autorité locale partenaire, dans cinq pays.",
    description: `Cet appel cofinançait des actions d’une année, décidées à deux et utiles aux deux territoires. Il soutenait d’abord les projets où l’autorité partenaire tient la maîtrise d’ouvrage.

La part de l’État pouvait atteindre 90 % dans les pays les moins avancés.

Les résultats sont publiés ; les projets retenus rendent aujourd’hui leurs comptes.`,
  },
  recent: {
    slug: "appel-annuel",
    title: "Appel à projets annuel",
    summary: "Une année pour lancer ou consolider une coopération. Les résultats sont publiés.",
    description: `Cet appel cofinance une année d’action avec une autorité locale d’un des cinq pays. Les collectivités françaises y apportent au moins un dixième du budget, en argent pour moitié au moins.

Les projets retenus signent leur convention puis commencent dans l’année.`,
  },
  inDecision: {
    slug: "jeunesse-et-territoires",
    title: "Jeunesse et territoires",
    summary: "Des projets menés par les jeunes des deux territoires, et pas seulement pour eux.",
    description: `Cet appel soutient des projets que des jeunes proposent, dont ils décident et dont ils rendent compte : engagement citoyen, sport, culture, apprentissage d’un métier, information.

Chaque dossier dit qui sont les jeunes concernés des deux côtés, comment ils ont été associés au projet, et ce qui restera après.

Après la clôture, les ambassades donnent leur avis, puis le ministère décide ; toutes les décisions sont notifiées le même jour.`,
  },
  openAnnual: {
    slug: "appel-annuel",
    title: "Appel à projets annuel",
    summary: "Une année pour lancer une coopération, ou pour franchir une étape avec un partenaire de longue date.",
    description: `Vous menez ou préparez une action avec une collectivité d’un autre pays : cet appel peut en cofinancer une année. Une commune de mille habitants y a sa place comme une région.

Le projet répond à un besoin que l’autorité partenaire a elle-même inscrit dans ses priorités. Il dit qui fait quoi, avec quel argent, et ce qui restera une fois l’année passée.

Le dossier se remplit en ligne, à plusieurs, et s’enregistre à mesure. L’ambassade du pays donne son avis, puis le ministère décide. Parlez de votre projet au service de coopération de l’ambassade avant de déposer : un échange d’une heure évite souvent un renvoi.`,
  },
  openTriennial: {
    slug: "appel-triennal",
    title: "Appel à projets triennal",
    summary: "Trois années pour une coopération inscrite dans la durée, financée par tranches annuelles.",
    description: `Cet appel s’adresse aux coopérations déjà engagées : une convention signée entre les deux autorités est demandée.

Le budget se présente année par année. La première tranche est versée à la signature de la convention ; chacune des suivantes l’est quand le compte rendu de l’année précédente est accepté.

S’unir à d’autres collectivités françaises est bienvenu : un chef de file dépose pour toutes.`,
  },
  openTogether: {
    slug: "solidarites-locales",
    title: "Solidarités locales",
    summary: "Santé, école, état civil : des services de proximité, portés ensemble et signés par tous.",
    description: `Cet appel soutient des services dont les habitants ont besoin tout près d’eux : soigner, apprendre, être inscrit à l’état civil.

Chacun s’y engage par écrit. Avant le dépôt, un élu signataire donne son accord au dossier, et chaque partenaire confirme, par un lien personnel et sans compte, ce que le plan de financement dit qu’il apporte. Le dossier dit à tout moment qui a répondu et qui est attendu.`,
  },
  coming: {
    slug: "climat-et-villes-partenaires",
    title: "Climat et villes partenaires",
    summary: "Eau, énergie, arbres, déchets : s’adapter ensemble à un climat qui change.",
    description: `Les villes partenaires affrontent les mêmes chaleurs et les mêmes pluies. Cet appel soutiendra des projets où chacune apprend de l’autre : ombre et eau en ville, énergie des bâtiments publics, sols vivants, déchets.

L’appel ouvrira dans quelques semaines. Ses règles sont déjà celles que vous lisez ici : le temps de prendre contact avec votre partenaire et de réunir votre conseil.`,
  },
  beingWritten: {
    slug: "patrimoines-partages",
    title: "Patrimoines partagés",
    summary: "Archives, quartiers anciens, savoir-faire : transmettre ce qui lie deux territoires.",
    description: "Texte en cours d’écriture.",
  },
} as const satisfies Record<string, { slug: string; title: string; summary: string; description: string }>;
