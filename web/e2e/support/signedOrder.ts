import { expect } from "@playwright/test";
import type { OrderFields } from "@weir/sdk/orders/orderFields";
import { type KnownOrder, orderHash, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { orderText, type SharedOrder } from "@weir/sdk/orders/orderText";
import type { Address } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { indexed } from "./indexerApi.ts";
import type { Keyed } from "./person.ts";
import { siteConfig } from "./siteUnderTest.ts";

/** An order with its maker's signature, as it travels. */
export async function signedBy<Known extends KnownOrder>(maker: Keyed, contract: Address, known: Known) {
  const { chainId } = await siteConfig();
  const signature = await privateKeyToAccount(maker.key).signTypedData(typedDataOf(chainId, contract, known));
  return { ...known, chainId, contract, signature };
}

/** The digest of an order, by which lists name it. */
export const hashOf = ({ chainId, contract, ...known }: SharedOrder) =>
  orderHash(chainId, contract, known as KnownOrder);

/** Gives an offer to the indexer. */
export async function postOffer(shared: SharedOrder): Promise<void> {
  const { indexerUrl } = await siteConfig();
  const headers = { "content-type": "text/plain" };
  const response = await fetch(`${indexerUrl}/v1/offers`, { method: "POST", headers, body: orderText(shared) });
  expect(response.status, await response.text()).toBe(200);
}

/** What is left of an offer, as the indexer lists it; null: it does not list it. */
export async function listedOf(shared: Extract<SharedOrder, { order: OrderFields }>): Promise<bigint | null> {
  await indexed();
  const { indexerUrl } = await siteConfig();
  const response = await fetch(`${indexerUrl}/v1/offers?maker=${shared.order.maker}&first=100`);
  const { offers } = (await response.json()) as { offers: { id: string; left: string }[] };
  const found = offers.find(({ id }) => id === hashOf(shared));
  return found ? BigInt(found.left) : null;
}
