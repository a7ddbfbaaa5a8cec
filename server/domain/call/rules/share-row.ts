import type { CountryCategory } from "../../country/categories";
import type { FrenchAuthorityKind } from "../../user/actor";
import type { ApplicantForm, StateShareRow } from "./schema";

/** What tells the rows of the State's share apart: the partner's country (null: not known yet), and who applies. */
export interface ShareCase {
  category: CountryCategory | null;
  form: ApplicantForm;
  leadKind: FrenchAuthorityKind;
}

/** Which row applies to a case: rows are read from the top, and the first that fits is the one; -1 where none does. */
export const rowFor = (rows: readonly StateShareRow[], { category, form, leadKind }: ShareCase): number =>
  rows.findIndex(
    (row) =>
      (row.category === null || row.category === category) &&
      (row.form === null || row.form === form) &&
      (row.leadKinds.length === 0 || row.leadKinds.includes(leadKind)),
  );
