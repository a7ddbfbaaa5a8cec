import type { CDPSession } from "@playwright/test";

interface Exchange {
  url: string;
  /** "Script", "Fetch", "Document"… as the browser names it. */
  type: string;
  sent: number;
  received: number;
}

/** What goes over the wire of one page: bytes of requests and answers, headers included. */
export class Wire {
  private readonly exchanges = new Map<string, Exchange>();

  private constructor(session: CDPSession) {
    const of = (id: string): Exchange => {
      const known = this.exchanges.get(id) ?? { url: "", type: "", sent: 0, received: 0 };
      this.exchanges.set(id, known);
      return known;
    };
    session.on("Network.requestWillBeSent", ({ requestId, type, request }) => {
      const exchange = of(requestId);
      exchange.url = request.url;
      exchange.type = type ?? "";
      exchange.sent += Buffer.byteLength(request.postData ?? "");
    });
    session.on("Network.requestWillBeSentExtraInfo", ({ requestId, headers }) => {
      for (const [name, value] of Object.entries(headers)) of(requestId).sent += name.length + value.length + 4;
    });
    session.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
      of(requestId).received += encodedDataLength;
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      of(requestId).received = encodedDataLength;
    });
  }

  /** Begins to listen. */
  static async of(session: CDPSession): Promise<Wire> {
    const wire = new Wire(session);
    // Whole bodies: a longer one would be left out of what is told, and counted as nothing.
    await session.send("Network.enable", { maxPostDataSize: 10_000_000 });
    return wire;
  }

  /** Bytes received of one type, over all that was loaded. */
  received(type: string): number {
    return this.all(({ type: one }) => one === type).reduce((sum, { received }) => sum + received, 0);
  }

  /** What was asked by addresses that hold this text, since the last call of `forget`. */
  asked(part: string): { requests: number; sent: number; received: number } {
    const found = this.all(({ url }) => url.includes(part));
    return {
      requests: found.length,
      sent: found.reduce((sum, { sent }) => sum + sent, 0),
      received: found.reduce((sum, { received }) => sum + received, 0),
    };
  }

  forget(): void {
    this.exchanges.clear();
  }

  private all(wanted: (exchange: Exchange) => boolean): Exchange[] {
    return [...this.exchanges.values()].filter(wanted);
  }
}
