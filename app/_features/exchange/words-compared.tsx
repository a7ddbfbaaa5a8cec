import { useTranslations } from "next-intl";
import type { WordPart } from "@/server/domain/application/compare-words";

/** Of a long run that did not change, its ends are enough to find one's way. */
const longestKept = 400;
const keptEnds = 120;

/** A text with what left it and what came into it: struck and underlined, and said in words to those who listen. */
export function WordsCompared({ parts }: { parts: WordPart[] }) {
  return (
    <p className="pas-text pas-compared">
      {placed(parts).map(({ start, part }) => (
        <Part key={start} part={part} />
      ))}
    </p>
  );
}

/** Each part with where it begins among all of them: no two begin at the same place. */
function placed(parts: WordPart[]): { start: number; part: WordPart }[] {
  let start = 0;
  return parts.map((part) => {
    const at = { start, part };
    start += part.text.length;
    return at;
  });
}

function Part({ part: { kind, text } }: { part: WordPart }) {
  if (kind === "removed") return <Removed>{text}</Removed>;
  if (kind === "added") return <Added>{text}</Added>;
  if (text.length <= longestKept) return text;
  return `${text.slice(0, keptEnds)} […] ${text.slice(-keptEnds)}`;
}

export function Removed({ children }: { children: React.ReactNode }) {
  const t = useTranslations("compare");
  return (
    <del>
      <span className="fr-sr-only">{t("removedStart")} </span>
      {children}
      <span className="fr-sr-only"> {t("removedEnd")}</span>
    </del>
  );
}

export function Added({ children }: { children: React.ReactNode }) {
  const t = useTranslations("compare");
  return (
    <ins>
      <span className="fr-sr-only">{t("addedStart")} </span>
      {children}
      <span className="fr-sr-only"> {t("addedEnd")}</span>
    </ins>
  );
}
