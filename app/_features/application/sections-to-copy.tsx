import { useTranslations } from "next-intl";
import { Fieldset } from "@/app/_components/fieldset";
import { type CopiedSection, copiedSections } from "@/server/domain/application/copy";

interface SectionsToCopyProps {
  chosen: readonly CopiedSection[];
  onChange(chosen: readonly CopiedSection[]): void;
}

/** Which sections of an earlier dossier are taken over; all of them until somebody says otherwise. */
export function SectionsToCopy({ chosen, onChange }: SectionsToCopyProps) {
  const t = useTranslations("dossier.sections");
  const copy = useTranslations("copies");
  return (
    <>
      <Fieldset id="sections" legend={copy("sections")} hint={copy("sectionsHint")}>
        {copiedSections.map((section) => (
          <div key={section} className="fr-fieldset__element">
            <div className="fr-checkbox-group">
              <input
                type="checkbox"
                id={`sections-${section}`}
                checked={chosen.includes(section)}
                onChange={({ target }) =>
                  onChange(copiedSections.filter((one) => (one === section ? target.checked : chosen.includes(one))))
                }
              />
              <label className="fr-label" htmlFor={`sections-${section}`}>
                {t(section)}
              </label>
            </div>
          </div>
        ))}
      </Fieldset>
      <p className="fr-hint-text fr-mb-3w">{copy("notCopied")}</p>
    </>
  );
}
