/**
 * A mail server on this machine: `smtp.ts PORT FOLDER` keeps each mail it is sent as a file that mailbox.ts reads.
 * It goes down on SIGUSR2 and comes back on SIGHUP, as plug.ts asks; FOLDER/server says its process and state.
 */
import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { ReceivedMail } from "./mailbox";

const [port, folder = ""] = process.argv.slice(2);
await mkdir(folder, { recursive: true });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, session, done) {
    simpleParser(stream)
      .then(async (parsed) => {
        const mail: ReceivedMail = {
          to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
          from: parsed.from?.text ?? "",
          subject: parsed.subject ?? "",
          text: parsed.text ?? "",
          html: parsed.html || "",
          messageId: parsed.messageId ?? "",
          receivedAt: new Date().toISOString(),
        };
        // Renamed once whole: a reader never sees half a mail.
        const file = join(folder, `${mail.receivedAt.replaceAll(":", "-")}-${randomUUID()}`);
        await writeFile(`${file}.part`, JSON.stringify(mail));
        await rename(`${file}.part`, `${file}.json`);
      })
      .then(() => done(), done);
  },
});

const open = new Set<Socket>();
server.server.on("connection", (socket: Socket) => {
  open.add(socket);
  socket.once("close", () => open.delete(socket));
});

const say = (state: "up" | "down") => writeFile(join(folder, "server"), `${process.pid} ${state}`);
const comesUp = () => server.listen(Number(port), "127.0.0.1", () => void say("up"));
// As when the machine is unplugged: nobody is told goodbye.
const goesDown = () => {
  server.server.close(() => void say("down"));
  for (const socket of open) socket.destroy();
};

// Down, nothing else would keep this process alive.
setInterval(() => {}, 3_600_000);
process.on("SIGUSR2", goesDown);
process.on("SIGHUP", comesUp);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit());
comesUp();
