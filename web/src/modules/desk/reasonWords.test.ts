import { orderReasons } from "@weir/sdk/orders/orderReason";
import { peerDeskAbi } from "@weir/sdk/peerAbi";
import {
  type Abi,
  BaseError,
  ContractFunctionRevertedError,
  encodeErrorResult,
  type Hex,
  parseAbi,
  stringToHex,
  zeroAddress,
} from "viem";
import { expect, test } from "vitest";
import { explainTrial } from "../offers/refusal.ts";
import { deskRefusal } from "./explainDesk.ts";
import { sayReason } from "./reasonWords.ts";

/** Of loans; the desk's page never shows them. */
const LOANS =
  /[Cc]ollateral|noLoanRuns|priceOf|priceUnreadable|rate|term|grace|minInterest|auction|payReserve|Protection|pricesOf|cover|amountToo|oneToken|makerBorrows|otherTokens|anotherClaim|makerDoesNotOwn|lessIsLent/;

test("every reason of the desk has a sentence of its own", () => {
  const reasons = orderReasons.filter((reason) => reason !== "other" && !LOANS.test(reason));
  expect(reasons.length).toBeGreaterThan(20);
  expect(reasons.filter((reason) => sayReason(reason) === sayReason("other"))).toEqual([]);
});

const thrown = (data: Hex) =>
  new BaseError("execution reverted", {
    cause: new ContractFunctionRevertedError({ abi: peerDeskAbi as Abi, data, functionName: "fill" }),
  });

test("what the desk reverts with is a sentence, with its reason or its time", () => {
  const args = [stringToHex("expired", { size: 32 })] as const;
  const expired = thrown(encodeErrorResult({ abi: peerDeskAbi, errorName: "OrderInvalid", args }));
  expect(explainTrial(expired, deskRefusal)).toMatchObject({ name: "OrderInvalid", sentence: sayReason("expired") });
  const early = thrown(encodeErrorResult({ abi: peerDeskAbi, errorName: "TooEarly", args: [1_800_000_000n] }));
  expect(explainTrial(early, deskRefusal).sentence).toContain("2027");
  expect(deskRefusal(early)).toBeDefined();
});

test("what is not of the desk is explained as elsewhere", () => {
  expect(deskRefusal(new Error("boom"))).toBeUndefined();
  const poor = encodeErrorResult({
    abi: parseAbi(["error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)"]),
    args: [zeroAddress, 1n, 2n],
  });
  expect(explainTrial(thrown(poor), deskRefusal).name).toBe("ERC20InsufficientBalance");
});
