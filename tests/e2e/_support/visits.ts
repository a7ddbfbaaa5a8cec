import { type APIRequestContext, type Browser, type BrowserContext, type Page, request } from "@playwright/test";
import { demoAccount } from "./demo-accounts";
import type { Mailbox } from "./mailbox";
import { Person } from "./person";
import { signIn } from "./sign-in";
import type { Examples, Outcome, Visitor } from "./visitors";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The visitors of the pages, each signed in once; and the records of the demonstration that they look at. */
export class Visits {
  private readonly states = new Map<Visitor, Promise<State>>();
  private known: Promise<Examples> | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly mailbox: Mailbox,
    private readonly baseURL: string,
  ) {}

  /** What a visitor is answered at an address, as HTTP says it. */
  async outcome(visitor: Visitor, address: string): Promise<Outcome | `status ${number}`> {
    const context: APIRequestContext = await request.newContext({
      baseURL: this.baseURL,
      storageState: await this.stateOf(visitor),
    });
    const response = await context.get(address, { maxRedirects: 0 });
    const to = response.headers().location ?? "";
    await context.dispose();
    switch (response.status()) {
      case 200:
        return "page";
      case 307:
        return to.includes("/connexion") ? "signIn" : "elsewhere";
      case 403:
        return "forbidden";
      case 404:
        return "notFound";
      default:
        return `status ${response.status()}`;
    }
  }

  /** A browser of this visitor's. */
  async browserOf(visitor: Visitor): Promise<Page> {
    const context = await this.browser.newContext({ storageState: await this.stateOf(visitor) });
    return context.newPage();
  }

  examples(): Promise<Examples> {
    this.known ??= this.findExamples();
    return this.known;
  }

  private stateOf(visitor: Visitor): Promise<State> {
    const state = this.states.get(visitor) ?? this.arrive(visitor);
    this.states.set(visitor, state);
    return state;
  }

  private async arrive(visitor: Visitor): Promise<State> {
    const person = await Person.arrives(this.browser, `visite.${Date.now()}@example.org`, "fr", this.mailbox);
    if (visitor === "newcomer") await person.signsInByCode();
    else if (visitor !== "public") {
      // The embassy that is asked about the example.
      // The reader: of a prefecture; who reads in an authority has the pages of its dossiers.
      const organisation = { adviser: /Sénégal|Dakar/, reader: /Préfecture/ }[visitor as string];
      await signIn(person.page, await demoAccount(this.browser, visitor, organisation));
    }
    const state = await person.page.context().storageState();
    await person.page.context().close();
    return state;
  }

  private async findExamples(): Promise<Examples> {
    const [applicant, officer, manager] = await Promise.all(
      (["applicant", "officer", "callManager"] as const).map((visitor) => this.browserOf(visitor)),
    );
    if (!applicant || !officer || !manager) throw new Error("unreachable: three were asked for");
    // The oldest of them: other tests begin drafts, and take them away.
    const draft = await addressOf(applicant, "/dossiers?statut=draft", /^\/dossiers\/(D-[^/?]+)$/, "last");
    const filed = await addressOf(applicant, "/dossiers?statut=underOpinion&pays=SN", /^\/dossiers\/(D-[^/?]+)$/);
    const call = await addressOf(officer, `/instruction/${filed}`, /^\/appels\/([^/?]+)$/);
    const draftCall = await addressOf(
      manager,
      "/administration/appels?etat=draft",
      /^\/administration\/appels\/((?!nouveau)[^/?]+)$/,
    );
    const mail = await addressOf(manager, "/demonstration/courriels", /^(\/demonstration\/courriels\/[^/?]+)$/);
    const advice = await addressOf(applicant, "/dossiers", /^\/dossiers\/conseils\/([^/?]+)$/, "last");
    const organisation = await addressOf(applicant, "/compte", /^\/compte\/organisations\/([^/?]+)$/);
    const entry = await addressOf(applicant, "/compte", /^\/compte\/repertoire\/([^/?]+)$/);
    const foreignEntry = await addressOf(officer, "/repertoire?pays=SN", /^\/repertoire\/([^/?]+-sn)$/);
    // Posted longest ago: the others of the authority have been refused or closed since.
    const own = /^\/compte\/bourse\/([0-9a-f-]{36})$/;
    const ownNotice = await addressOf(applicant, "/compte/bourse", own, "last");
    const notice = await addressOf(applicant, `/compte/bourse/${ownNotice}`, /^\/bourse\/([^/?]+)$/);
    const exchange = await addressOf(
      applicant,
      `/compte/bourse/${ownNotice}`,
      /^\/compte\/bourse\/reponses\/([^/?]+)$/,
      "last",
    );
    const foreignNotice = await addressOf(applicant, "/bourse?cote=foreign", /^\/bourse\/([^/?]+)$/);
    for (const page of [applicant, officer, manager]) await page.context().close();
    return {
      organisation,
      entry,
      foreignEntry,
      draft,
      filed,
      call,
      draftCall,
      mail,
      advice,
      notice,
      ownNotice,
      exchange,
      foreignNotice,
    };
  }
}

/** Where the first or the last link of this form on a page leads: what its first group holds. */
async function addressOf(
  page: Page,
  address: string,
  form: RegExp,
  which: "first" | "last" = "first",
): Promise<string> {
  await page.goto(address);
  const links = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  const found = links.flatMap((href) => form.exec(href)?.[1] ?? []);
  const chosen = which === "first" ? found[0] : found.at(-1);
  if (!chosen) throw new Error(`${address} has no link like ${form}: ${links.join(" ")}`);
  return chosen;
}
