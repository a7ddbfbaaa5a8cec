import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedHook {
  headers: Record<string, string>;
  body: string;
}

export interface HookReceiver {
  url: string;
  received: ReceivedHook[];
  /** What it answers from now on. */
  answers(status: number, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

/** A program on this machine that is told of events. @param isSilent whether it hears all and answers nothing. */
export async function aReceiver({ isSilent = false } = {}): Promise<HookReceiver> {
  const received: ReceivedHook[] = [];
  let answer: { status: number; headers: Record<string, string> } = { status: 204, headers: {} };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: textsOf(request.headers), body: Buffer.concat(chunks).toString("utf8") });
    if (!isSilent) response.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/passerelle`,
    received,
    answers: (status, headers = {}) => {
      answer = { status, headers };
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const textsOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
