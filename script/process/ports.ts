import net, { type AddressInfo } from "node:net";
import { Failure } from "./failure.ts";

export const host = "127.0.0.1";

export type PortRequest = {
  /** Who wants it, as a person would say it: "Anvil", "the indexer". */
  part: string;
  /** The environment variable that moves it. */
  variable: string;
  port: number;
};

/** The port a variable names, or the default when it is unset or empty. */
export function readPort(variable: string, fallback: number, env: NodeJS.ProcessEnv = process.env): number {
  const value = env[variable]?.trim();
  if (!value) return fallback;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) {
    throw new Failure(
      `${variable}=${value} is not a port. Give a whole number from 1 to 65535, or leave it unset for ${fallback}.`,
    );
  }
  return port;
}

/** A port that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Throws unless every port is free and no two parts want the same one. Nothing may be started before this. */
export async function requireFreePorts(requests: PortRequest[]): Promise<void> {
  const problems: string[] = [];
  const wantedBy = new Map<number, PortRequest>();
  for (const request of requests) {
    const other = wantedBy.get(request.port);
    if (other) {
      problems.push(
        `Port ${request.port} is asked for twice, by ${other.part} (${other.variable}) and by ${request.part} (${request.variable}). Give them different ports.`,
      );
      continue;
    }
    wantedBy.set(request.port, request);
    const problem = await portProblem(request);
    if (problem) problems.push(problem);
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
}

async function portProblem({ part, variable, port }: PortRequest): Promise<string | undefined> {
  const code = (await answers(port)) ? "EADDRINUSE" : await bindError(port);
  if (!code) return undefined;
  if (code === "EADDRINUSE") {
    return `Port ${port}, which ${part} asks for, is in use. End the program that holds it, or choose another with ${variable}, for example ${variable}=${suggestion(port)}.`;
  }
  if (code === "EACCES") {
    return `Port ${port}, which ${part} asks for, is kept for the administrator. Choose one above 1023 with ${variable}.`;
  }
  return `Port ${port}, which ${part} asks for, cannot be opened (${code}). Choose another with ${variable}.`;
}

const suggestion = (port: number): number => (port + 10_000 <= 65_535 ? port + 10_000 : port - 10_000);

/** Whether someone accepts connections there: finds a listener on the wildcard address that some systems let us bind beside. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const end = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}

/** Why the port cannot be bound, as the system's error code: finds a socket that is bound but not listening yet. */
function bindError(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
