import { listPublicCalls } from "@/server/services/call/list-public";
import { loadFigures } from "@/server/services/figures/load-figures";
import { registeredCountries } from "@/server/services/register/key-figures";
import { searchCooperations } from "@/server/services/register/search";
import { apiBase } from "./addresses";

/** An address that answers as it stands. Texts: `api.examples.<name>` of the catalogue. */
export interface Example {
  name: "openCalls" | "oneCall" | "awardsOfYear" | "cooperationsOf" | "oneCooperation" | "oneAuthority" | "figuresOf";
  /** From the root of the site. */
  address: string;
  /** Of awards. */
  year?: string;
}

/** Examples of what is there: those of a register or of awards that are still empty are left out. */
export async function examples(): Promise<Example[]> {
  const [{ open, past }, figures, [first]] = await Promise.all([
    listPublicCalls(),
    loadFigures({}),
    registeredCountries(),
  ]);
  const call = open[0] ?? past[0];
  const year = figures.lines.decisionYear[0]?.key;
  const [cooperation] = first ? (await searchCooperations({ country: first.country }, "oldest", 1)).cooperations : [];
  const of = (name: Example["name"], path: string, more: { year?: string } = {}): Example => ({
    ...{ name, address: `${apiBase}${path}` },
    ...more,
  });
  return [
    of("openCalls", "/calls?etat=open"),
    ...(call ? [of("oneCall", `/calls/${call.slug}`)] : []),
    ...(year ? [of("awardsOfYear", `/awards?annee=${year}`, { year })] : []),
    ...(first
      ? [
          of("cooperationsOf", `/register/cooperations?pays=${first.country}&tri=ancien&limit=2`),
          of("figuresOf", `/register/figures/${first.country}`),
        ]
      : []),
    ...(cooperation
      ? [
          of("oneCooperation", `/register/cooperations/${cooperation.slug}`),
          of("oneAuthority", `/register/authorities/${cooperation.french.slug}`),
        ]
      : []),
  ];
}
