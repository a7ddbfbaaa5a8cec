import { choiceOf, keepChoice } from "@/app/_shell/keep-choice";
import { isTheme, themeCookie } from "@/app/_shell/theme";

/** Light, dark, or as the device says, chosen in the form of the footer: `theme`. */
export async function POST(request: Request): Promise<Response> {
  const { chosen, back } = await choiceOf(request, "theme");
  return keepChoice(request, themeCookie, isTheme(chosen) ? chosen : undefined, back);
}
