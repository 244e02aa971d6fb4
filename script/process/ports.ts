import { once } from "node:events";
import net from "node:net";
import getPort from "get-port";
import { Failure } from "./failure.ts";

export const host = "127.0.0.1";

export type PortRequest = {
  /** For messages: "Anvil", "the indexer". */
  part: string;
  /** The environment variable that sets it. */
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

/** A port that is free now; no second call in this process gets it for some seconds. */
export const freePort = (): Promise<number> => getPort({ host });

/** Throws unless every port is free and no two parts request the same one. Call it before anything is started. */
export async function requireFreePorts(requests: PortRequest[]): Promise<void> {
  const problems: string[] = [];
  for (const [at, request] of requests.entries()) {
    const other = requests.slice(0, at).find(({ port }) => port === request.port);
    const problem = other
      ? `Port ${request.port} is requested twice, by ${other.part} (${other.variable}) and by ${request.part} (${request.variable}). Give them different ports.`
      : await portProblem(request);
    if (problem) problems.push(problem);
  }
  if (problems.length > 0) throw new Failure(problems.join("\n"));
}

async function portProblem({ part, variable, port }: PortRequest): Promise<string | undefined> {
  const code = (await answers(port)) ? "EADDRINUSE" : await bindError(port);
  if (!code) return undefined;
  const start = `Port ${port} for ${part}`;
  if (code === "EADDRINUSE") {
    const example = port + 10_000 <= 65_535 ? port + 10_000 : port - 10_000;
    return `${start} is in use. Stop the program that uses it, or set another with ${variable}, for example ${variable}=${example}.`;
  }
  if (code === "EACCES") return `${start} is reserved for the administrator. Set one above 1023 with ${variable}.`;
  return `${start} cannot be opened (${code}). Set another with ${variable}.`;
}

/** Whether a connection succeeds: finds a listener on the wildcard address, beside which some systems allow a bind. */
async function answers(port: number): Promise<boolean> {
  const socket = net.connect({ port, host });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(1_000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** The system's error code if the port cannot be bound: finds a socket that is bound and does not listen yet. */
async function bindError(port: number): Promise<string | undefined> {
  const server = net.createServer();
  try {
    await once(server.listen({ port, host, exclusive: true }), "listening");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
  }
  await once(server.close(), "close");
}
