/** The parts of the bench, in the order in which they run. */
export const parts = ["sizes", "pages", "submissions", "weight", "lighthouse", "typing", "register"] as const;
export type Part = (typeof parts)[number];

export interface Options {
  parts: readonly Part[];
  /** How many dossiers the lists are measured with. */
  sizes: readonly number[];
  /** How many cooperations the register is measured with. */
  registerSizes: readonly number[];
  /** Seconds of each measure of throughput. */
  seconds: number;
  /** How many submit at once. */
  clients: readonly number[];
  /** How many processes serve the application; what it is compared with is always one. */
  processes: number;
  /** Which public pages Lighthouse looks at, by the beginning of their address; all of them unless told. */
  only: string;
  /** How often it looks at each. */
  runs: number;
  /** Whether submissions are measured once more while their mails leave. */
  mail: boolean;
}

export const usage = `npm run bench -- [${parts.join("] [")}] [--sizes=1000,10000,100000] [--cooperations=1000,100000] [--clients=1,10,50] [--seconds=5] [--processes=1] [--only=/carte] [--runs=1] [--no-mail]
  DATABASE_URL: a PostgreSQL database to fill; without it one is started for the time of the bench.`;

/** @throws with the usage when an argument is not understood. */
export function readOptions(args: readonly string[]): Options {
  const options = {
    parts: [] as Part[],
    sizes: [1_000, 10_000, 100_000],
    registerSizes: [1_000, 100_000],
    seconds: 5,
    clients: [1, 10, 50],
    processes: 1,
    only: "/",
    runs: 1,
    mail: true,
  };
  const numbers = (text: string) => text.split(",").map((one) => Number.parseInt(one, 10));
  for (const arg of args) {
    const [name, value = ""] = arg.split("=", 2);
    const part = parts.find((one) => one === name);
    if (part) options.parts.push(part);
    else if (name === "--sizes") options.sizes = numbers(value).sort((a, b) => a - b);
    else if (name === "--cooperations") options.registerSizes = numbers(value).sort((a, b) => a - b);
    else if (name === "--clients") options.clients = numbers(value);
    else if (name === "--seconds") options.seconds = Number.parseInt(value, 10);
    else if (name === "--processes") options.processes = Number.parseInt(value, 10);
    else if (name === "--only") options.only = value;
    else if (name === "--runs") options.runs = Number.parseInt(value, 10);
    else if (name === "--no-mail") options.mail = false;
    else throw new Error(usage);
  }
  if (
    [options.seconds, options.processes, options.runs, ...options.sizes, ...options.clients].some(
      (number) => !(number > 0),
    )
  )
    throw new Error(usage);
  return { ...options, parts: options.parts.length > 0 ? options.parts : parts };
}
