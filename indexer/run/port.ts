import { createServer } from "node:net";
import { SetupError } from "./readSettings.ts";

export const HOST = "127.0.0.1";

/** Ponder takes the next free port without an error, where no client expects it. @throws SetupError */
export const requireFreePort = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "is taken by another program" : `cannot be opened (${error.message})`;
      reject(
        new SetupError(
          `Port ${port} of ${HOST}, which the indexer serves on, ${why}. Stop that program, or set INDEXER_PORT to a free port.`,
        ),
      );
    });
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve()));
  });
