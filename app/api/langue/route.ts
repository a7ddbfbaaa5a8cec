import { choiceOf, keepChoice } from "@/app/_shell/keep-choice";
import { localeCookie } from "@/i18n/current-locale";
import { isLocale } from "@/server/domain/locale";

/** The language the reader chooses, in the form of the header: `langue` is "fr" or "en". */
export async function POST(request: Request): Promise<Response> {
  const { chosen, back } = await choiceOf(request, "langue");
  return keepChoice(request, localeCookie, isLocale(chosen) ? chosen : undefined, back);
}
