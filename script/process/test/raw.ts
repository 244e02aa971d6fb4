import net from "node:net";
import { host } from "../ports.ts";

/** Sends bytes as they are, and returns everything that comes back until the other side closes or sends nothing for a while. */
export const raw = (port: number, bytes: string, silence = 30_000): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const socket = net.connect({ port, host }, () => socket.write(bytes, "latin1"));
    socket.setEncoding("latin1").setTimeout(silence, () => socket.destroy());
    socket.on("data", (text) => {
      answer += text;
    });
    // An answer before the reset counts.
    socket.once("error", (error) => (answer === "" ? reject(error) : socket.destroy()));
    socket.once("close", () => resolve(answer));
  });

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);

/** Sends all of them, some at a time, and returns the answers. A connection that closes without an answer gives "". */
export async function rawAll(port: number, requests: Iterable<string>, atOnce = 16): Promise<string[]> {
  const answers: string[] = [];
  const rest = requests[Symbol.iterator]();
  const work = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      answers.push(await raw(port, next.value, 200).catch(() => ""));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}
