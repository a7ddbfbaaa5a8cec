import type { Browser } from "@playwright/test";
import type { Locale } from "@/server/domain/locale";
import { CallManager } from "./actors/call-manager";
import { DecisionMaker } from "./actors/decision-maker";
import { DossierForm } from "./actors/dossier-form";
import { Officer } from "./actors/officer";
import { Scac } from "./actors/scac";
import { Town } from "./actors/town";
import { demoAccount, demoColleague } from "./demo-accounts";
import type { Mailbox } from "./mailbox";
import { Person } from "./person";
import { signIn } from "./sign-in";

/**
 * The people of a story, each in a browser context of their own. Those of the demonstration who work for the State sign in
 * by mail where the story says so, else with one click: only so many codes are sent to one address.
 */
export class People {
  constructor(
    private readonly browser: Browser,
    private readonly mailbox: Mailbox,
    private readonly locale: Locale,
    private readonly signingIn: "byMail" | "byClick",
  ) {}

  /** Somebody nobody knows yet, who works for an authority nobody acts for yet. */
  async town(name: string, authority: { search: string; name: string }): Promise<Town> {
    const address = `${name.toLowerCase().replace(/\W+/g, ".")}.${Date.now().toString(36)}@example.org`;
    const person = await this.arrives(address);
    await person.signsInByLink();
    await person.introducesThemselves({ name });
    return new Town(person, authority);
  }

  /** Somebody of the demonstration who writes dossiers for a town. */
  async knownTown(): Promise<Town> {
    const person = await this.arrives(await demoAccount(this.browser, "applicant", /Alençon/));
    await signIn(person.page, person.email);
    return new Town(person, { search: "alencon", name: "Alençon" });
  }

  /** Somebody of the demonstration who writes dossiers for a town, with a dossier just begun in an open call. */
  async writer(call: RegExp = /./): Promise<{ person: Person; form: DossierForm; ref: string }> {
    const person = await this.arrives(await demoAccount(this.browser, "applicant"));
    await signIn(person.page, person.email);
    const { page, t } = person;
    await page.goto("/appels");
    await page
      .getByRole("region", { name: t("calls.open.title"), exact: true })
      .getByRole("link", { name: call })
      .first()
      .click();
    await person.link(t("calls.apply")).click();
    await person.button(t("dossier.new.begin")).click();
    await page.waitForURL(/\/formulaire\/porteur$/);
    return { person, form: new DossierForm(person), ref: /D-\w+/.exec(page.url())?.[0] ?? "" };
  }

  /** Somebody who writes dossiers for the same town, in a browser of their own, with this dossier's form open. */
  async colleague({ email }: Person, ref: string) {
    const { name, colleague } = await demoColleague(this.browser, email);
    const person = await this.arrives(colleague.email);
    await signIn(person.page, person.email);
    await person.page.goto(`/dossiers/${ref}/formulaire/porteur`);
    return { person, form: new DossierForm(person), name: colleague.name, nameOfOther: name };
  }

  /** Somebody nobody knows yet, with an address and nothing else. */
  async stranger(name: string): Promise<Person> {
    return this.arrives(`${name.toLowerCase().replace(/\W+/g, ".")}.${Date.now().toString(36)}@example.org`);
  }

  async callManager(): Promise<CallManager> {
    return new CallManager(await this.ofMinistry("callManager"));
  }

  async officer(): Promise<Officer> {
    return new Officer(await this.ofMinistry("officer"));
  }

  async decisionMaker(): Promise<DecisionMaker> {
    return new DecisionMaker(await this.ofMinistry("decisionMaker"));
  }

  /** The adviser of the embassy in Senegal. */
  async scac(): Promise<Scac> {
    const person = await this.arrives(await demoAccount(this.browser, "adviser", /Sénégal|Dakar/));
    if (this.signingIn === "byMail") await person.signsInByLink();
    else await signIn(person.page, person.email);
    await person.introducesThemselves();
    return new Scac(person);
  }

  private async ofMinistry(role: "callManager" | "officer" | "decisionMaker"): Promise<Person> {
    const person = await this.arrives(await demoAccount(this.browser, role));
    if (this.signingIn === "byMail") await person.signsInByCode();
    else await signIn(person.page, person.email);
    await person.introducesThemselves();
    return person;
  }

  private arrives(email: string): Promise<Person> {
    return Person.arrives(this.browser, email, this.locale, this.mailbox);
  }
}
