import { type Address, type Hex, isHex, numberToHex } from "viem";
import type { Config } from "wagmi";
import { getConnection } from "wagmi/actions";
import words from "@/messages/wallet.js";
import { within } from "./patience.ts";
import { askWallet, isSigner, requireSigner, type Signer, SignerChanged } from "./signer.ts";

/** The part of an EIP-1193 provider that EIP-5792 adds to. */
type Provider = { request(asked: { method: string; params: unknown[] }): Promise<unknown> };

/** Timeout of the wallet's answers without a question to its user, in milliseconds. */
const PATIENCE = 4_000;

const providerOf = async (config: Config): Promise<Provider | undefined> =>
  (await getConnection(config).connector?.getProvider()) as Provider | undefined;

const fieldOf = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );

/** Whether the wallet carries several calls out as one, all or none (EIP-5792). A wallet that does not answer does not. */
export async function canBatch(config: Config, { account, chainId }: Signer): Promise<boolean> {
  const chain = numberToHex(chainId);
  try {
    const provider = await providerOf(config);
    const asked = provider?.request({ method: "wallet_getCapabilities", params: [account, [chain]] });
    const capabilities = await within(PATIENCE, Promise.resolve(asked), () => undefined);
    const status = fieldOf(capabilities, chain, "atomic", "status");
    return status === "supported" || status === "ready";
  } catch {
    return false;
  }
}

export type BatchCall = { to: Address; data: Hex };

/**
 * Asks the wallet to carry out the calls together, all or none, as the signer.
 * @returns the wallet's id of the batch; its transaction is known later, by batchStatus()
 * @throws SignerChanged where the wallet is on another account or chain; else what the wallet throws
 */
export async function sendBatch(config: Config, signer: Signer, calls: readonly BatchCall[]): Promise<string> {
  await requireSigner(config, signer);
  const { account, chainId } = signer;
  const request = { version: "2.0.0", from: account, chainId: numberToHex(chainId), atomicRequired: true, calls };
  try {
    const answer = await (await providerOf(config))?.request({ method: "wallet_sendCalls", params: [request] });
    const id = typeof answer === "string" ? answer : fieldOf(answer, "id");
    if (typeof id !== "string" || id === "") throw new Error(words.noBatchId);
    return id;
  } catch (error) {
    const now = await askWallet(config).catch(() => null);
    throw now && !isSigner(now, signer) ? new SignerChanged(now, signer) : error;
  }
}

/** `dropped`: the wallet gave it up before a block had it. `partial`: some calls took effect, and others did not. */
export type BatchStatus =
  | { kind: "waiting" }
  | { kind: "dropped" }
  | { kind: "mined"; hash: Hex; block: bigint; reverted: boolean; partial: boolean };

/** Asks the wallet for a batch's state. A wallet that does not know it, or is not connected, tells nothing: it waits. */
export async function batchStatus(config: Config, id: string): Promise<BatchStatus> {
  try {
    const provider = await providerOf(config);
    const answer = await within(
      PATIENCE,
      Promise.resolve(provider?.request({ method: "wallet_getCallsStatus", params: [id] })),
      () => undefined,
    );
    return statusIn(answer);
  } catch {
    return { kind: "waiting" };
  }
}

/** Codes of EIP-5792: 1xx pending, 2xx done, 4xx given up, 5xx reverted, 6xx partly reverted. */
export function statusIn(answer: unknown): BatchStatus {
  const code = Number(fieldOf(answer, "status"));
  const receipts = fieldOf(answer, "receipts");
  const last: unknown = Array.isArray(receipts) ? receipts.at(-1) : undefined;
  const [hash, block] = [fieldOf(last, "transactionHash"), fieldOf(last, "blockNumber")];
  if (code >= 400 && code < 500) return { kind: "dropped" };
  if (!(code >= 200) || !isHex(hash) || (typeof block !== "string" && typeof block !== "number")) {
    return { kind: "waiting" };
  }
  return { kind: "mined", hash, block: BigInt(block), reverted: code >= 500, partial: code >= 600 };
}
