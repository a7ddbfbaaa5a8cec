import { searchable } from "../text";

/** Longer names are cut at a word. */
const longest = 70;

const words = (text: string): string => {
  const all = searchable(text).replaceAll(" ", "-");
  return all.length <= longest ? all : all.slice(0, longest).replace(/-[^-]*$/, "");
};

/** Where an authority is found in the register: "alencon-61001", "commune-urbaine-de-kayes-ml". */
export const entrySlug = ({ name, country, inseeCode }: { name: string; country: string; inseeCode: string | null }) =>
  [words(name), (inseeCode ?? country).toLowerCase()].filter(Boolean).join("-");

/** Where a cooperation is found: "alencon-koutiala", from the slugs of both ends. */
export const cooperationSlug = (french: string, foreign: string): string => `${french}-${foreign}`;
