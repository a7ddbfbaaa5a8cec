/** Whether a call asks anything of its own. Apart from the definition, whose schema most pages need not load. */
export const asksAnything = ({ sections }: { sections: readonly { questions: readonly unknown[] }[] }): boolean =>
  sections.some(({ questions }) => questions.length > 0);
export const questionsIn = <Question>({
  sections,
}: {
  sections: readonly { questions: readonly Question[] }[];
}): Question[] => sections.flatMap(({ questions }) => questions);
