import { expect, test } from "vitest";
import { authorityLabel } from "./label";

test.each([
  [{ name: "Saint-Denis", kind: "commune", departmentCode: "93" } as const, "commune", "Saint-Denis (93), commune"],
  [
    { name: "Metz Métropole", kind: "grouping", departmentCode: "57" } as const,
    "groupement",
    "Metz Métropole (57), groupement",
  ],
  [
    { name: "Département de l'Orne", kind: "department", departmentCode: "61" } as const,
    "département",
    "Département de l'Orne (61)",
  ],
  [{ name: "Région Bretagne", kind: "region", departmentCode: null } as const, "région", "Région Bretagne"],
  [{ name: "Commune de Koutiala", kind: "foreignAuthority", departmentCode: null } as const, "", "Commune de Koutiala"],
])("%o", (authority, kindName, label) => expect(authorityLabel(authority, kindName)).toBe(label));
