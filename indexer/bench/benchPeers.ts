import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, numberToHex, zeroAddress } from "viem";
import type { EmitterChain } from "../test/anvilClient.ts";
import { deskEntry, type Entry, emitterAbi, loansEntry, mockBytecode } from "../test/emitter.ts";
import { address } from "../test/eventFixtures.ts";
import { temporaryFolder } from "../test/folder.ts";

// Traffic of the desk and the loans beside that of the core, from Emitters in their place.

const [SELL, BUY] = [address(0xbb), address(0xbc)];
const DAY = 86_400n;

/** A swap: 2 events. */
const swap = (n: number, maker: Address, taker: Address): Entry[] => {
  const hash = numberToHex(n + 1, { size: 32 });
  const sold = { sell: SELL, sold: 1_000n, buy: BUY, paid: 2_000n };
  return [
    deskEntry("Used", { maker, budget: hash, token: SELL, used: 1_000n }),
    deskEntry("Filled", { hash, maker, taker, receiver: taker, ...sold }),
  ];
};

/** A loan that is taken, and another one that is repaid in part: 3 events. @param time of their block, seconds */
const loan = (n: number, lender: Address, borrower: Address, time: number): Entry[] => {
  const hash = numberToHex(n + 1, { size: 32 });
  const terms = {
    ...{ number: BigInt(n), borrower, loanToken: SELL, collateralToken: BUY, rate: 10n ** 17n, start: BigInt(time) },
    ...{ term: 30n * DAY, grace: 3n * DAY, minInterest: 100n, auction: DAY },
    ...{ priceLoan: 0n, priceCollateral: 0n, lltv: 0n, bonus: 0n, payReserve: 0n },
  };
  const books = { principal: 1_000_000n, collateral: 500_000n };
  const payment = { paid: 1_010n, principal: 1_000n, freed: 500n, shares: 0n };
  return [
    loansEntry("Used", { maker: lender, budget: hash, token: SELL, used: books.principal }),
    loansEntry("Taken", { id: BigInt(n + 1), lender, borrower, maker: lender, offer: hash, ...books, terms }),
    loansEntry("Repaid", { id: BigInt(Math.floor(n / 2) + 1), caller: borrower, ...payment }),
  ];
};

/** Deploys the Emitters, and writes a deployment file that names them beside the one that names the core alone. */
export const deployBenchPeers = async ({ client, deployment }: EmitterChain) => {
  const deploy = async (): Promise<Address> => {
    const hash = await client.deployContract({ abi: emitterAbi, bytecode: await mockBytecode("Emitter") });
    return (await client.waitForTransactionReceipt({ hash })).contractAddress ?? zeroAddress;
  };
  const [desk, loans] = [await deploy(), await deploy()];
  const deployments = temporaryFolder();
  writeFileSync(
    join(deployments, "31337.json"),
    JSON.stringify({ ...deployment, peer: { desk, loans, lens: deployment.lens } }),
  );
  const emit = async (to: Address, entries: Entry[]): Promise<void> => {
    const call = { abi: emitterAbi, address: to, functionName: "emitAll", args: [entries], gas: 500_000_000n } as const;
    const hash = await client.writeContract(call);
    const { status } = await client.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`the emitter reverted in ${hash}`);
  };
  let made = 0;
  return {
    deployments,
    /** Adds so many swaps and loans, in two blocks. @returns their events */
    trade: async (count: number, accounts: number, time: number): Promise<number> => {
      const numbers = Array.from({ length: count }, () => made++);
      const person = (n: number): Address => address(0x1000 + (n % accounts));
      await emit(
        desk,
        numbers.flatMap((n) => swap(n, person(n), person(n + 1))),
      );
      await emit(
        loans,
        numbers.flatMap((n) => loan(n, person(n), person(n + 7), time)),
      );
      return 5 * count;
    },
  };
};
