import { Failure } from "@weir/process/failure";
import { askAnvil, type Client } from "../target.ts";

const day = 24 * 60 * 60;
const wanted = 30 * day;

export const wallClock = (): number => Math.floor(Date.now() / 1000);

/** Where the chain's history begins. It must lie thirty days back, for time only moves forward. */
export async function beginning(client: Client): Promise<number> {
  const { timestamp } = await client.getBlock();
  const start = Number(timestamp);
  if (wallClock() - start >= wanted) return start;
  throw new Failure(
    `This chain's clock is ${((wallClock() - start) / day).toFixed(1)} days back, and the seed tells thirty days. Has it been seeded already? Else start a fresh one with \`anvil --timestamp ${wallClock() - 31 * day}\` and deploy.`,
  );
}

/** Runs the work with mining in its own hands, and gives the mining back to Anvil whatever happens. */
export async function withoutAutomine<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await askAnvil(client, "evm_setAutomine", [false]);
  try {
    return await work();
  } finally {
    await askAnvil(client, "evm_setAutomine", [true]);
  }
}
