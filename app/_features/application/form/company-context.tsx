"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import type { SavedField } from "@/server/domain/application/content";
import type { Company } from "./connect-line";
import type { FreshFields } from "./fresh-fields";

export interface TheOthers extends Company {
  fresh: FreshFields;
}

const nobody: TheOthers = { present: [], isEditable: true, fresh: new Map() };
const CompanyContext = createContext<TheOthers>(nobody);

export const useTheOthers = (): TheOthers => useContext(CompanyContext);

export function CompanyProvider({ value, children }: { value: TheOthers; children: ReactNode }) {
  return <CompanyContext value={value}>{children}</CompanyContext>;
}

/** Says beneath a field, for a moment, that somebody else has just written it. */
export function FreshNote({ field }: { field: SavedField }) {
  const t = useTranslations("together");
  const { fresh } = useTheOthers();
  const by = fresh.get(field);
  if (by === undefined) return null;
  return <p className="pas-fresh">{by ? t("changedHere", { name: by }) : t("changedHereBySomeone")}</p>;
}
