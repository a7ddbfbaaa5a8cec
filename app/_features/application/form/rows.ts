import { type FieldArrayPath, useFieldArray, useFormContext } from "react-hook-form";
import type { ApplicationContent, SavedField } from "@/server/domain/application/content";
import { useDraft } from "./draft-context";
import { fieldId } from "./sections";

export const newRowId = (): string => crypto.randomUUID().slice(0, 8);

/** The rows of a list of the dossier; adding and taking away are saved like typing. */
export function useRows<Name extends FieldArrayPath<ApplicationContent> & SavedField>(name: Name) {
  const { control } = useFormContext<ApplicationContent>();
  const { noteChange } = useDraft();
  const rows = useFieldArray({ control, name, keyName: "key" });
  return {
    fields: rows.fields,
    add: (row: Parameters<typeof rows.append>[0]) => {
      rows.append(row);
      noteChange(name);
    },
    remove: (index: number) => {
      rows.remove(index);
      noteChange(name);
      // The button that had the focus goes away with its row: the list takes it.
      document.getElementById(fieldId(name))?.focus();
    },
  };
}
