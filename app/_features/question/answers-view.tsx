import { useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { AttachmentLinks } from "@/app/_features/application/attachment-links";
import { askedQuestions } from "@/server/domain/call/questions/conditions";
import { type Asked, asksAnything, type Question } from "@/server/domain/call/questions/definition";
import { rowsOf } from "@/server/domain/call/questions/values";
import type { LoadedAttachment } from "@/server/services/application/load";
import { useAnswerLines, useFigureWords } from "./answer-lines";
import { Said } from "./said";

interface AnswersViewProps {
  questions: Asked;
  answers: Readonly<Record<string, unknown>>;
  attachments: readonly LoadedAttachment[];
}

/** The answers of a dossier to the questions of its call, part by part, to read: those that were asked of it. */
export function AnswersView({ questions, answers, attachments }: AnswersViewProps) {
  const t = useTranslations("questions.view");
  const files = attachments.flatMap(({ questionId }) => questionId ?? []);
  const asked = new Set(askedQuestions(questions, { answers, files }).map(({ id }) => id));
  if (!asksAnything(questions)) return null;
  return (
    <section aria-labelledby="vue-questions">
      <h3 id="vue-questions" className="fr-h5">
        {t("title")}
      </h3>
      {questions.sections
        .filter((section) => section.questions.some(({ id }) => asked.has(id)))
        .map((section) => (
          <div key={section.id}>
            <h4 className="fr-h6 fr-mb-1w">
              <Said words={section.title} />
            </h4>
            <dl className="pas-answers">
              {section.questions
                .filter(({ id }) => asked.has(id))
                .map((question) => (
                  <div key={question.id}>
                    <dt>
                      <Said words={question.label} />
                    </dt>
                    <dd>
                      <Answer
                        question={question}
                        answer={answers[question.id]}
                        files={attachments.filter(({ questionId }) => questionId === question.id)}
                      />
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
    </section>
  );
}

interface AnswerProps {
  question: Question;
  answer: unknown;
  files: readonly LoadedAttachment[];
}

function Answer({ question, answer, files }: AnswerProps) {
  const t = useTranslations("questions.view");
  const lines = useAnswerLines();
  if (question.kind === "table" && rowsOf(answer).length > 0) return <TableRead question={question} answer={answer} />;
  if (files.length > 0)
    return (
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <AttachmentLinks file={file} />
          </li>
        ))}
      </ul>
    );
  const said = lines(question, answer);
  if (said.length === 0) return <span className="pas-muted">{t("blank")}</span>;
  return <p className="pas-text fr-mb-0">{said.join("\n")}</p>;
}

function TableRead({ question, answer }: { question: Extract<Question, { kind: "table" }>; answer: unknown }) {
  const figure = useFigureWords();
  return (
    <ScrollRegion label={question.label.fr}>
      <table className="pas-answer-table">
        <thead>
          <tr>
            {question.columns.map(({ id, label, kind }) => (
              <th key={id} scope="col" className={kind === "text" ? "" : "pas-number"}>
                <Said words={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(answer).map((row) => (
            <tr key={row.id}>
              {question.columns.map(({ id, kind }) => (
                <td key={id} className={kind === "text" ? "" : "pas-number"}>
                  {kind === "text" ? row[id] : figure(kind, row[id] ?? "")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
