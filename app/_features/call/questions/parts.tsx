"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { Button } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { SelectField } from "@/app/_components/select-field";
import type { CompositionFault } from "@/server/domain/call/questions/contradictions";
import { type QuestionKind, type QuestionSection, questionKinds } from "@/server/domain/call/questions/definition";
import { PartActions } from "./part-actions";
import { QuestionEditor } from "./question-editor";
import { SectionEditor } from "./section-editor";
import type { Composition } from "./use-composition";

interface PartsProps {
  composition: Composition;
  faults: readonly CompositionFault[];
  isFrozen: boolean;
}

/** The parts and their questions in order, each with its buttons; the mouse may also drag a question to its place. */
export function Parts({ composition, faults, isFrozen }: PartsProps) {
  const t = useTranslations("questions.compose");
  const { sections } = composition.value;
  return (
    <>
      {sections.length === 0 && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      <ol className="pas-parts fr-raw-list">
        {sections.map((section, index) => (
          <Part key={section.id} {...{ section, index, composition, faults, isFrozen }} />
        ))}
      </ol>
      {!isFrozen && (
        <Button type="button" variant="secondary" onClick={composition.addSection}>
          {t("addSection")}
        </Button>
      )}
    </>
  );
}

const dragged = "application/x-passerelle-question";

function Part(props: PartsProps & { section: QuestionSection; index: number }) {
  const { section, index, composition, faults, isFrozen } = props;
  const t = useTranslations("questions.compose");
  const { nameOf, drop } = composition;
  const target = (place: number) => ({
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(dragged)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const id = event.dataTransfer.getData(dragged);
      // What comes from above in the same part leaves its place before it is put down.
      const from = section.questions.findIndex((each) => each.id === id);
      if (id) drop(id, section.id, from !== -1 && from < place ? place - 1 : place);
    },
  });
  return (
    <li className="pas-part" {...target(section.questions.length)}>
      <div className="pas-part__head">
        <h3 className="fr-h6 fr-mb-0">
          <span className="pas-muted">{t("sectionNumber", { number: index + 1 })}</span> {nameOf(section.id)}
        </h3>
        <PartActions id={section.id} composition={composition} isFrozen={isFrozen} />
      </div>
      <Faults faults={faults} id={section.id} />
      {composition.opened === section.id && <SectionEditor section={section} composition={composition} />}
      <ol className="pas-part__questions fr-raw-list">
        {section.questions.map((question, place) => (
          <li
            key={question.id}
            className="pas-part__question"
            draggable={!isFrozen && composition.opened !== question.id}
            onDragStart={(event) => event.dataTransfer.setData(dragged, question.id)}
            {...target(place)}
          >
            <div className="pas-part__head">
              <QuestionLine question={question} name={nameOf(question.id)} />
              <PartActions id={question.id} composition={composition} isFrozen={isFrozen} isQuestion />
            </div>
            <Faults faults={faults} id={question.id} />
            {composition.opened === question.id && <QuestionEditor question={question} composition={composition} />}
          </li>
        ))}
      </ol>
      {!isFrozen && <AddQuestion section={section.id} composition={composition} />}
    </li>
  );
}

function QuestionLine({ question, name }: { question: QuestionSection["questions"][number]; name: string }) {
  const t = useTranslations("questions");
  const facts = [
    t(`kinds.${question.kind}`),
    t(question.required ? "compose.requiredShort" : "compose.optionalShort"),
    ...(question.when ? [t("compose.conditionShort")] : []),
  ];
  return (
    <p className="fr-mb-0">
      {name} <span className="pas-muted">{facts.join(", ")}</span>
    </p>
  );
}

function Faults({ faults, id }: { faults: readonly CompositionFault[]; id: string }) {
  const t = useTranslations("questions.faults");
  const own = [...new Set(faults.filter(({ at }) => at === id).map(({ code }) => code))];
  return own.map((code) => (
    <p key={code} className="fr-error-text fr-mt-1v">
      {t(code)}
    </p>
  ));
}

function AddQuestion({ section, composition }: { section: string; composition: Composition }) {
  const t = useTranslations("questions");
  const [kind, setKind] = useState<QuestionKind>("shortText");
  const name = composition.nameOf(section);
  return (
    <div className="pas-part__add">
      <SelectField
        name={`kind-${section}`}
        label={t("compose.kindToAdd")}
        width="medium"
        value={kind}
        options={questionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={({ target }) => setKind(questionKinds.find((each) => each === target.value) ?? "shortText")}
      />
      <Button
        type="button"
        variant="secondary"
        size="sm"
        aria-label={t("compose.addTo", { section: name })}
        onClick={() => composition.addQuestion(section, kind)}
      >
        {t("compose.addQuestion")}
      </Button>
    </div>
  );
}
