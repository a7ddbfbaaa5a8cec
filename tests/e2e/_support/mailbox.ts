import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";

export interface ReceivedMail {
  /** Addresses of the envelope, lower case. */
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** ISO 8601. */
  receivedAt: string;
}

export interface MailSearch {
  to: string;
  subject?: string | RegExp;
  /** Only what arrived at this moment or later. */
  since?: Date | undefined;
}

export interface Mailbox {
  /** The mails that match, oldest first. */
  all(search: MailSearch): Promise<ReceivedMail[]>;
  /** The newest mail that matches, once there is one. */
  waitFor(search: MailSearch): Promise<ReceivedMail>;
}

/** What the mail server of the tests received, kept in `folder`. */
export function mailbox(folder: string): Mailbox {
  const all = async (search: MailSearch) => {
    const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
    const mails = await Promise.all(files.map(async (name) => readFile(join(folder, name), "utf8")));
    return mails.map((text): ReceivedMail => JSON.parse(text)).filter((mail) => matches(mail, search));
  };
  const waitFor = async (search: MailSearch) => {
    let newest: ReceivedMail | undefined;
    await expect
      .poll(
        async () => {
          newest = (await all(search)).at(-1);
          return newest?.subject;
        },
        { message: `a mail to ${search.to}: ${search.subject ?? "any"}`, timeout: 30_000 },
      )
      .toBeDefined();
    if (!newest) throw new Error("unreachable: the poll above found it");
    return newest;
  };
  return { all, waitFor };
}

function matches(mail: ReceivedMail, { to, subject = "", since }: MailSearch): boolean {
  return (
    mail.to.includes(to.toLowerCase()) &&
    (typeof subject === "string" ? mail.subject.includes(subject) : subject.test(mail.subject)) &&
    (since === undefined || new Date(mail.receivedAt) >= since)
  );
}
