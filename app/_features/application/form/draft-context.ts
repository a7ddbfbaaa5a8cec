"use client";

import { createContext, useContext } from "react";
import type { ApplicationContent, MarkerKind, SavedField } from "@/server/domain/application/content";
import type { QuestionSection } from "@/server/domain/call/questions/definition";
import type { Finding } from "@/server/domain/call/rules";
import type { AfterPaint } from "./after-paint";
import type { SaveState, TheirChange } from "./autosave-types";
import type { UnreadTexts } from "./unread";

/** The dossier as the form needs it. */
export interface DraftView {
  ref: string;
  revision: number;
  savedAt: string;
  years: number[];
  authority: { id: string; name: string; detail: string };
  content: ApplicationContent;
  findings: Finding[];
  /** The markers that the call looks at. */
  callMarkers: MarkerKind[];
  /** What the call asks beyond what every dossier says. */
  questions: QuestionSection[];
  /** Whether the call tells apart in which country something is spent. */
  spendsByCountry: boolean;
  callThemes: { value: string; label: string }[];
  callCountries: { value: string; label: string; regions: { value: string; label: string }[] }[];
}

/** What is the same for as long as the form is there: whoever needs no more is not drawn again at each save. */
export interface DraftDesk {
  view: DraftView;
  unread: UnreadTexts;
  afterPaint: AfterPaint;
}

export interface Draft {
  findings: Finding[];
  /** Whether something typed cannot be kept as it stands. */
  hasRefused: boolean;
  state: SaveState;
  /** Fields that somebody else wrote meanwhile, with what this person had typed. */
  conflicts: TheirChange[];
  /** To call after rows were added or taken away. */
  noteChange(field: SavedField): void;
  settleConflict(conflict: TheirChange, choice: "mine" | "theirs"): void;
  /** Whether everything typed is on the server. */
  flush(): Promise<boolean>;
  refreshFindings(findings: Finding[]): void;
  /** From the first visit of the check page on, empty fields are pointed at in place. */
  pointsAtMissing: boolean;
  pointAtMissing(): void;
}

export const DeskContext = createContext<DraftDesk | null>(null);
export const DraftContext = createContext<Draft | null>(null);

export function useDesk(): DraftDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of DraftProvider");
  return desk;
}
export const useDraftView = (): DraftView => useDesk().view;
export const useUnread = (): UnreadTexts => useDesk().unread;

/** What changes while one types and saves. */
export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error("useDraft outside of DraftProvider");
  return draft;
}
