import { type Ad, type Deal, dealIdOf } from "@weir/sdk/orders/dealAd";
import { newAd } from "@weir/sdk/orders/newAd";
import { newSwap } from "@weir/sdk/orders/newSwap";
import { type KnownOrder, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { orderText } from "@weir/sdk/orders/orderText";
import type { SwapOrder } from "@weir/sdk/orders/swapOrder";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { type Address, encodeFunctionData, type Hex, parseEventLogs } from "viem";
import { signer } from "./anvilClient.ts";
import type { Core } from "./core.ts";

export const CHAIN = 31_337;
export const ONE = 10n ** 18n;

/** What people do at a desk on the real contracts. @param core whose people have approved the desk */
export const deskActions = (core: Pick<Core, "client" | "token">, desk: Address) => {
  const at = { abi: peerDeskAbi, address: desk, gas: 2_000_000n } as const;
  const sign = (person: number, known: KnownOrder): Promise<Hex> =>
    signer(person).signTypedData(typedDataOf(CHAIN, desk, known));
  const now = async (): Promise<bigint> => (await core.client.getBlock()).timestamp;
  /** Any call to the desk, whose arguments the ABI checks where it is made. */
  const send = async (person: number, data: Hex) => {
    const account = signer(person);
    const hash = await core.client.sendTransaction({ account, to: desk, data, gas: at.gas });
    const receipt = await core.client.waitForTransactionReceipt({ hash });
    if (receipt.status !== "success") {
      const call = { account, to: desk, data, blockNumber: receipt.blockNumber };
      await core.client.call(call);
      throw new Error("a call to the desk reverted");
    }
    return receipt;
  };
  return {
    sign,
    now,
    send,
    pass: async (seconds: number) => {
      await core.client.increaseTime({ seconds });
      await core.client.mine({ blocks: 1 });
    },
    swap: async (maker: number, some: Partial<SwapOrder> = {}): Promise<SwapOrder> => ({
      ...newSwap({
        ...{ maker: signer(maker).address, epoch: 0n, now: await now(), lasts: 10n ** 8n },
        ...{ sell: core.token(0), sellAmount: 10n * ONE, buy: core.token(1), buyAmount: 20n * ONE },
      }),
      ...some,
    }),
    ad: async (maker: number, arbiter: number, backup: number, some: Partial<Ad> = {}): Promise<Ad> => ({
      ...newAd({
        ...{ maker: signer(maker).address, epoch: 0n, now: await now(), lasts: 10n ** 8n },
        ...{ makerSells: true, token: core.token(0), total: 100n * ONE, termsHash: `0x${"ab".repeat(32)}` },
        ...{ arbiter: signer(arbiter).address, backup: signer(backup).address },
      }),
      ...some,
    }),
    text: async (
      person: number,
      known: KnownOrder,
      some: { chainId?: number; contract?: Address; signature?: Hex } = {},
    ) => orderText({ ...known, chainId: CHAIN, contract: desk, signature: await sign(person, known), ...some }),
    fill: async (taker: number, order: SwapOrder, signature: Hex, amount: bigint) =>
      send(
        taker,
        encodeFunctionData({
          ...at,
          functionName: "fill",
          args: [order, signature, amount, 0n, signer(taker).address, "0x"],
        }),
      ),
    open: async (taker: number, ad: Ad, signature: Hex, amount: bigint): Promise<{ id: Hex; deal: Deal }> => {
      const data = encodeFunctionData({ ...at, functionName: "open", args: [ad, signature, amount, 0n] });
      const { logs } = await send(taker, data);
      const [opened] = parseEventLogs({ abi: peerDeskAbi, logs, eventName: "Opened" });
      const deal = { ad, taker: signer(taker).address, amount, number: opened!.args.number };
      return { id: dealIdOf(deal), deal };
    },
    about: (
      person: number,
      functionName: "confirm" | "markPaid" | "expire" | "release" | "concede" | "dispute" | "claim",
      deal: Deal,
    ) => send(person, encodeFunctionData({ ...at, functionName, args: [deal] })),
    rule: (person: number, deal: Deal, buyerBps: bigint) =>
      send(person, encodeFunctionData({ ...at, functionName: "rule", args: [deal, buyerBps] })),
  };
};
