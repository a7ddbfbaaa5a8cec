"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWordsIn } from "@/app/_features/question/said";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";
import * as edit from "@/server/domain/call/questions/edit";

/** A questionnaire as it is being composed: what can be done with it, what is open, and what is said aloud of it. */
export function useComposition(initial: Questionnaire) {
  const t = useTranslations("questions.compose");
  const words = useWordsIn();
  const [value, setValue] = useState(initial);
  /** The question or section that is being edited. */
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  /** What stood before the last removal, or before questions were taken over. */
  const [before, setBefore] = useState<{ value: Questionnaire; name: string; why: "removed" | "copied" } | null>(null);

  const nameOf = (id: string, of = value): string => {
    const question = questionsOf(of).find((each) => each.id === id);
    const section = of.sections.find((each) => each.id === id);
    return question ? words(question.label) || t("unlabelled") : words(section?.title ?? { fr: "" }) || t("untitled");
  };
  function sayPlace(id: string, now: Questionnaire) {
    const own = now.sections.find(({ questions }) => questions.some((each) => each.id === id));
    const place =
      own?.questions.findIndex((each) => each.id === id) ?? now.sections.findIndex((each) => each.id === id);
    setSaid(t("moved", { name: nameOf(id), place: place + 1, section: nameOf(own?.id ?? id) }));
  }
  const change = (next: Questionnaire) => setValue(next);

  return {
    ...{ value, opened, said, before, nameOf, setOpened, change },
    replace(next: Questionnaire, name: string) {
      setBefore({ value, name, why: "copied" });
      setOpened(null);
      setValue({ ...next, usedIds: [...new Set([...value.usedIds, ...next.usedIds])] });
    },
    takeBack() {
      if (before) setValue(before.value);
      setBefore(null);
    },
    reset(next: Questionnaire) {
      setValue(next);
      setBefore(null);
      setOpened(null);
    },
    addSection() {
      const added = edit.addSection(value);
      setValue(added.questionnaire);
      setOpened(added.id);
    },
    addQuestion(section: string, kind: Parameters<typeof edit.addQuestion>[2]) {
      const added = edit.addQuestion(value, section, kind);
      setValue(added.questionnaire);
      setOpened(added.id);
      setSaid(t("added"));
    },
    move(id: string, by: -1 | 1) {
      const next = edit.move(value, id, by);
      setValue(next);
      sayPlace(id, next);
    },
    drop(id: string, section: string, place: number) {
      const next = edit.moveTo(value, id, section, place);
      setValue(next);
      sayPlace(id, next);
    },
    duplicate(id: string) {
      setSaid(t("duplicated", { name: nameOf(id) }));
      setValue(edit.duplicateQuestion(value, id));
    },
    remove(id: string) {
      setBefore({ value, name: nameOf(id), why: "removed" });
      setSaid(t("removed", { name: nameOf(id) }));
      setValue(edit.remove(value, id));
      setOpened(null);
    },
  };
}
export type Composition = ReturnType<typeof useComposition>;
