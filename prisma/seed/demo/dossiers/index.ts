import { decidedDossiers } from "./decided";
import type { DemoDossier } from "./dossier";
import { pastDossiers } from "./past";
import { underwayDossiers } from "./underway";

export type { DemoDossier, DemoOpinion } from "./dossier";

export const demoDossiers: readonly DemoDossier[] = [...pastDossiers, ...decidedDossiers, ...underwayDossiers];
