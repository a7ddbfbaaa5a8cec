import { Agent, request } from "node:http";

export interface Answer {
  status: number;
  body: string;
  /** Milliseconds from the request to the last byte of the answer. */
  ms: number;
}

/** Keeps its connections open, as browsers and balancers do. */
export const connections = (count: number) => new Agent({ keepAlive: true, maxSockets: count });

interface Asked {
  agent: Agent;
  cookie?: string;
  json?: unknown;
}

/** Asks, and reads the answer to its end. */
export function ask(url: string, { agent, cookie, json }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const body = json === undefined ? undefined : JSON.stringify(json);
    const headers = {
      ...(cookie && { cookie }),
      ...(body && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    };
    const asked = request(url, { agent, headers, method: body ? "POST" : "GET" }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text, ms: performance.now() - start }));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** The value below which a share of the numbers lies: `percentile(times, 0.99)`. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);
