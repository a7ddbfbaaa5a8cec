import { createServer } from "node:net";
import { Stop } from "./run.mjs";

/** @throws Stop when nothing can listen there, and says why. */
export async function claimable(host, port) {
  const reason = await tryToListen(host, port);
  if (!reason) return;
  if (reason.code === "EADDRINUSE")
    throw new Stop(
      `Le port ${port} est déjà pris, peut-être par une autre Passerelle. Arrêtez-la, ou choisissez : PORT=3001 npm start\n` +
        `Port ${port} is taken, perhaps by another Passerelle. Stop it, or choose: PORT=3001 npm start`,
    );
  throw new Stop(`Impossible d’écouter / cannot listen on ${host}:${port}: ${reason.message}`);
}

/** @returns a port that is free now on this machine. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const tryToListen = (host, port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen({ host, port: Number(port) }, () => server.close(() => resolve(undefined)));
  });
