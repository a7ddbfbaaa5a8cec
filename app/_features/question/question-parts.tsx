"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { QuestionOf } from "@/server/domain/call/questions/definition";

export interface PlaceChoices {
  value: string;
  label: string;
  regions: { value: string; label: string }[];
  /** Names of places to suggest, with the code of their region. */
  places: { name: string; region: string }[];
}

/** What questions need of where they are asked: the form of a dossier, or the composer's preview. */
export interface QuestionParts {
  countries: readonly PlaceChoices[];
  /** The place in which files are attached, or what stands for it. */
  renderFile(question: QuestionOf<"file">, error: string | undefined): ReactNode;
  /** What stands beneath an answer: who has just written it, what the ministry remarked. */
  renderNote?(id: string): ReactNode;
}

const PartsContext = createContext<QuestionParts | null>(null);

export function useQuestionParts(): QuestionParts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("useQuestionParts outside of QuestionPartsProvider");
  return parts;
}
export function QuestionPartsProvider({ value, children }: { value: QuestionParts; children: ReactNode }) {
  return <PartsContext value={value}>{children}</PartsContext>;
}
