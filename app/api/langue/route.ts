import { choiceOf, keepChoice } from "@/app/_shell/keep-choice";
import { localeCookie } from "@/i18n/current-locale";
import { currentActor } from "@/server/auth/current-actor";
import { grantPlainly } from "@/server/auth/grants";
import { isSameOrigin } from "@/server/auth/same-origin";
import { isLocale } from "@/server/domain/locale";
import { updateAccount } from "@/server/services/user/account";

/**
 * The language the reader chooses, in the form of the header: `langue` is "fr" or "en". Of who is signed in, it is the
 * account's from then on, so that mails and other devices follow.
 */
export async function POST(request: Request): Promise<Response> {
  const { chosen, back } = await choiceOf(request, "langue");
  if (!isLocale(chosen)) return keepChoice(request, localeCookie, undefined, back);
  const actor = isSameOrigin(request) ? await currentActor() : null;
  if (actor) await updateAccount(grantPlainly("account.manage", actor), { locale: chosen });
  return keepChoice(request, localeCookie, chosen, back);
}
