import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface Received {
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

export interface MailServer {
  port: number;
  url: string;
  received: Received[];
  close(): Promise<void>;
}

interface Behaviour {
  port?: number;
  /** Addresses that the server will not take. */
  refuses?: string[];
}

/** A real mail server on loopback that keeps what it is sent. */
export async function startMailServer({ port = 0, refuses = [] }: Behaviour = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, done) => done(refuses.includes(address) ? new Error("no such mailbox") : null),
    onData: (stream, session, done) => {
      simpleParser(stream).then(({ subject = "", text = "", messageId = "" }) => {
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, subject, text, messageId });
        done();
      }, done);
    },
  });
  // A client that goes away while the server stops is no failure of a test.
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const actual = (server.server.address() as AddressInfo).port;
  return {
    port: actual,
    url: `smtp://127.0.0.1:${actual}`,
    received,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
