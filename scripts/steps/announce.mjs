/** Says in a few lines where the application is, in which mode, and where what it keeps goes. */
export function announce({ APP_URL, HOST, PORT, DATA_DIR, DEMO }) {
  const lines = [
    ["Adresse / address", HOST === "127.0.0.1" ? `http://localhost:${PORT}` : `${HOST}:${PORT} (${APP_URL})`],
    ["Mode", DEMO === "1" ? "démonstration, tout y est inventé / demonstration, all of it invented" : "production"],
    ["Données / data", whereData(DATA_DIR)],
    ["Courriels / mail", whereMail(APP_URL)],
    ["Arrêter / stop", "Ctrl+C"],
  ];
  console.log("\n  Passerelle");
  for (const [label, value] of lines) console.log(`  ${label.padEnd(18)}  ${value}`);
  console.log("");
}

// Of an address with a password, only what says where.
const place = (url) => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname === "/" ? "" : pathname}`;
};

const whereData = (folder) =>
  process.env.DATABASE_URL
    ? `PostgreSQL ${place(process.env.DATABASE_URL)} ; fichiers / files ${folder}`
    : `${folder} (PostgreSQL embarqué / embedded)`;

const whereMail = (appUrl) =>
  process.env.SMTP_URL
    ? `envoyés par / sent by ${place(process.env.SMTP_URL)}`
    : `gardés, à lire sur / kept, to be read at ${appUrl}/demonstration/courriels`;
