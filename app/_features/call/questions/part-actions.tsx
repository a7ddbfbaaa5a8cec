"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/button";
import type { Composition } from "./use-composition";

interface PartActionsProps {
  id: string;
  composition: Composition;
  isFrozen: boolean;
  isQuestion?: boolean;
}

/** What can be done with a part or a question. Moving keeps the focus on the button: pressed again, it goes on. */
export function PartActions({ id, composition, isFrozen, isQuestion = false }: PartActionsProps) {
  const t = useTranslations("questions.compose");
  const { opened, setOpened, nameOf, move, duplicate, remove } = composition;
  const name = nameOf(id);
  const button = (action: "up" | "down" | "duplicate" | "remove" | "edit" | "close", press: () => void) => (
    <Button
      key={action === "close" ? "edit" : action}
      type="button"
      variant="quiet"
      size="sm"
      id={`${action === "close" ? "edit" : action}-${id}`}
      aria-label={t("named", { action: t(action), name })}
      aria-expanded={action === "edit" || action === "close" ? opened === id : undefined}
      onClick={press}
    >
      {t(action)}
    </Button>
  );
  /** A node that React moves loses the focus in some browsers. */
  const moving = (by: -1 | 1, action: "up" | "down") => () => {
    move(id, by);
    requestAnimationFrame(() => document.getElementById(`${action}-${id}`)?.focus());
  };
  if (isFrozen) return null;
  return (
    <div className="pas-part__actions">
      {button("up", moving(-1, "up"))}
      {button("down", moving(1, "down"))}
      {opened === id ? button("close", () => setOpened(null)) : button("edit", () => setOpened(id))}
      {isQuestion && button("duplicate", () => duplicate(id))}
      {button("remove", () => {
        remove(id);
        requestAnimationFrame(() => document.getElementById("composition-fin")?.focus());
      })}
    </div>
  );
}
