import { createInterface } from "node:readline/promises";
import { Failure } from "@weir/process/failure";

type Question = { chainId: number; chainName: string; confirmed: string | undefined };

/** Returns once somebody has typed which chain it is. Throws a Failure for any other answer, and where nobody can be asked. */
export async function confirm(
  { chainId, chainName, confirmed }: Question,
  { input, output }: { input: NodeJS.ReadStream; output: NodeJS.WriteStream } = {
    input: process.stdin,
    output: process.stdout,
  },
): Promise<void> {
  if (confirmed === `${chainId}`) return;
  if (!input.isTTY) {
    throw new Failure(
      `Nobody can be asked here. Deploy from a terminal; or agree on the command line with --confirm ${chainId} --max-fee <gwei>. Nothing was signed.`,
    );
  }
  const lines = createInterface({ input, output });
  try {
    const answer = (await lines.question(`\nType the name of the chain or its id to sign and send this: `)).trim();
    if (answer === `${chainId}` || answer.toLowerCase() === chainName.toLowerCase()) return;
  } finally {
    lines.close();
  }
  throw new Failure(`That is neither "${chainName}" nor ${chainId}. Nothing was signed.`);
}
