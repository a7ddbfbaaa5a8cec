import { notFound } from "next/navigation";
import { countriesToAdvise } from "@/server/domain/opinion/reader";
import type { Actor } from "@/server/domain/user/actor";
import type { ApplicationFacts } from "@/server/domain/user/permissions";

/** The country that the address names; a country of another embassy, or of none, is a page that does not exist. */
export function chosenCountry(
  asked: string | string[] | undefined,
  { actor, application }: { actor: Actor; application: ApplicationFacts },
): string | undefined {
  if (asked === undefined) return undefined;
  const country = countriesToAdvise(actor, application).find((each) => each === asked);
  return country ?? notFound();
}
