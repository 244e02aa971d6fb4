import { askLens, askLensOfAll } from "@weir/sdk/orders/askLens";
import { checkLoan } from "@weir/sdk/orders/checkLoan";
import { auctioned, loanClock, loanDue, repaid } from "@weir/sdk/orders/loanMath";
import { collateralFor, type LoanOffer, type LoanTerms, loanIdOf } from "@weir/sdk/orders/loanOffer";
import { newOffer } from "@weir/sdk/orders/newOffer";
import { newSale } from "@weir/sdk/orders/newSale";
import { randomWord } from "@weir/sdk/orders/orderFields";
import { orderHash, typedDataOf } from "@weir/sdk/orders/orderKinds";
import { peerLoansAbi } from "@weir/sdk/peerAbi";
import {
  type Abi,
  type Account,
  type Address,
  createWalletClient,
  erc20Abi,
  type Hex,
  http,
  maxUint256,
  parseEventLogs,
  zeroAddress,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { anvil } from "viem/chains";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAnvil } from "../differential/anvil.ts";
import { deployPool } from "../differential/chain.ts";
import { deploy } from "../differential/deploy.ts";

// What this package says of offers and loans, against the contracts.

const NOW = 1_800_000_000n;
const WAD = 10n ** 18n;
const DAY = 86_400n;
const account = (addressIndex: number) =>
  mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex });
const [deployer, lender, borrower] = [account(0), account(1), account(2)];

let node: Awaited<ReturnType<typeof startAnvil>>;
let chain: Awaited<ReturnType<typeof deployPool>>;
let loans: Address;
let weth: Address;
let usdc: Address;

const send = async (
  from: Account,
  address: Address,
  abi: Abi,
  functionName: string,
  args: readonly unknown[],
  at?: bigint,
) => {
  if (at !== undefined) await chain.chain.setNextBlockTimestamp({ timestamp: at });
  const wallet = createWalletClient({ account: from, chain: anvil, transport: http(node.url) });
  const hash = await wallet.writeContract({ address, abi, functionName, args, gas: 3_000_000n });
  const receipt = await chain.client.waitForTransactionReceipt({ hash });
  if (receipt.status !== "success") throw new Error(`${functionName} reverted`);
  return receipt;
};
const read = (functionName: string, args: readonly unknown[], at?: bigint): Promise<unknown> =>
  chain.client.readContract({
    ...{ address: loans, abi: peerLoansAbi as Abi, functionName, args },
    ...(at !== undefined && { blockOverrides: { time: at } }),
  });

beforeAll(async () => {
  node = await startAnvil(Number(NOW));
  const listed = { price: 1, ltv: 8_000 };
  chain = await deployPool(node.url, [
    { ...listed, symbol: "WETH", decimals: 18 },
    { ...listed, symbol: "USDC", decimals: 6 },
  ]);
  const create = async (data: Hex): Promise<Address> => {
    const wallet = createWalletClient({ account: deployer, chain: anvil, transport: http(node.url) });
    const { contractAddress } = await chain.client.waitForTransactionReceipt({
      hash: await wallet.sendTransaction({ data, gas: 50_000_000n }),
    });
    return contractAddress!;
  };
  const settlement = await deploy(create, "LoanSettlement.sol", "LoanSettlement", [chain.core]);
  loans = await deploy(create, "PeerLoans.sol", "PeerLoans", [chain.core, settlement]);
  const { reserves } = await chain.snapshot(lender);
  [weth, usdc] = reserves.map(({ info }) => info.token) as [Address, Address];
  for (const who of [lender, borrower]) {
    for (const token of [weth, usdc]) await send(who, token, erc20Abi, "approve", [loans, maxUint256]);
  }
}, 60_000);
afterAll(() => node?.stop());

const offerOf = (change: Partial<LoanOffer> = {}): LoanOffer => ({
  ...newOffer({
    ...{ maker: lender.address, epoch: 0n, now: NOW, lends: true, loanToken: usdc, principal: 1_000_000_007n },
    ...{ collateralToken: weth, collateral: WAD + 3n, rate: (WAD * 137n) / 1_000n, term: 91n * DAY, lasts: 30n * DAY },
  }),
  ...change,
});

test("offers and sales hash as the contract hashes them", async () => {
  const offer = offerOf({ lends: false, group: randomWord(), priceLoan: 5n, priceCollateral: 6n, lltv: 7n, bonus: 8n });
  expect(orderHash(anvil.id, loans, { kind: "offer", order: offer })).toBe(await read("hashOffer", [offer]));
  const sale = newSale({ maker: lender.address, epoch: 3n, now: NOW, id: 77n, price: 9_900n, minPrincipal: 12n });
  expect(orderHash(anvil.id, loans, { kind: "sale", order: sale })).toBe(await read("hashSale", [sale]));
});

test("what can be taken of many orders, in one question, is what the lens says of each", async () => {
  const create = async (data: Hex): Promise<Address> => {
    const wallet = createWalletClient({ account: deployer, chain: anvil, transport: http(node.url) });
    const hash = await wallet.sendTransaction({ data, gas: 50_000_000n });
    return (await chain.client.waitForTransactionReceipt({ hash })).contractAddress!;
  };
  const lens = await deploy(create, "PeerLens.sol", "PeerLens", []);
  const peer = { desk: zeroAddress, lens, loans };
  const signed = async (order: LoanOffer) => ({
    kind: "offer" as const,
    order,
    signature: await lender.signTypedData(typedDataOf(anvil.id, loans, { kind: "offer", order })),
  });
  const good = await signed(offerOf());
  const others = await Promise.all([7n, 8n, 9n].map((epoch) => signed(offerOf({ epoch }))));
  const judged = [
    good,
    { ...good, signature: `0x${"5a".repeat(65)}` as const },
    await signed(offerOf({ expiry: 1n })),
    await signed(offerOf({ rate: 11n * WAD })),
    ...others,
    ...[...others, ...others].map(({ order }) => ({ ...good, order })),
  ];
  const answers = await askLensOfAll(chain.client, peer, judged);
  expect(answers.slice(0, 5)).toEqual([
    { fillable: good.order.principal, reason: null },
    { fillable: 0n, reason: "notSigned" },
    { fillable: 0n, reason: "expired" },
    { fillable: 0n, reason: "rateOutOfBounds" },
    { fillable: 0n, reason: "anotherEpoch" },
  ]);
  expect(answers).toEqual(await Promise.all(judged.map((one) => askLens(chain.client, peer, one))));
  const own = await checkLoan(chain.client, peer, good, lender.address);
  expect(own).toEqual({ fillable: 0n, reason: "takerIsMaker" });
});

test("a loan: its id, what is due at every second, what a payment and an auction do", async () => {
  const offer = offerOf();
  const signature = await lender.signTypedData(typedDataOf(anvil.id, loans, { kind: "offer", order: offer }));
  const amount = 300_000_001n;
  const args = [offer, signature, amount, 0n, 0n, borrower.address, "0x"];
  const { logs } = await send(borrower, loans, peerLoansAbi as Abi, "take", args);
  const taken = parseEventLogs({ abi: peerLoansAbi, eventName: "Taken", logs })[0]!.args;
  const terms: LoanTerms = taken.terms;
  expect(loanIdOf(terms)).toBe(taken.id);
  expect(taken.collateral).toBe(collateralFor(offer, amount));

  let loan = { principal: amount, collateral: taken.collateral };
  const { maturity, grace, auction } = loanClock(terms);
  for (const at of [terms.start + 1n, terms.start + (91n * DAY) / 100n + 1n, maturity, grace, auction + DAY]) {
    expect(await read("dueOf", [terms], at)).toBe(loanDue(terms, loan.principal, at));
  }

  const payAt = terms.start + 40n * DAY + 7n;
  const paid = 123_456_789n;
  const part = repaid(loan, paid, loanDue(terms, loan.principal, payAt));
  const repaying = await send(borrower, loans, peerLoansAbi as Abi, "repay", [terms, paid], payAt);
  expect(parseEventLogs({ abi: peerLoansAbi, eventName: "Repaid", logs: repaying.logs })[0]!.args).toMatchObject({
    ...{ paid, principal: part.principal, freed: part.collateral },
  });
  loan = { principal: loan.principal - part.principal, collateral: loan.collateral - part.collateral };
  expect(await read("loanOf", [taken.id])).toMatchObject(loan);

  const buyAt = grace + 12_345n;
  const half = 99_999_999n;
  const sold = auctioned(terms, loan, half, loanDue(terms, loan.principal, buyAt), buyAt)!;
  const buying = await send(lender, loans, peerLoansAbi as Abi, "buy", [terms, half, 0n, "0x"], buyAt);
  expect(parseEventLogs({ abi: peerLoansAbi, eventName: "Bought", logs: buying.logs })[0]!.args).toMatchObject({
    ...{ paid: half, principal: sold.principal, bought: sold.bought, freed: sold.freed },
  });
});
