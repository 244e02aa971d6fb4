import { peerDeskAbi } from "@weir/sdk/peerAbi";
import { BaseError, encodeErrorResult, RawContractError, zeroAddress } from "viem";
import { expect, test } from "vitest";
import { consentRefusal, deskRefusal } from "./explainDesk.ts";

const reverted = (data: `0x${string}`) => new BaseError("reverted", { cause: new RawContractError({ data }) });

test("what the other side of a deal did not sign is called so, and no offer of a maker", () => {
  const error = reverted(encodeErrorResult({ abi: peerDeskAbi, errorName: "SignatureInvalid", args: [zeroAddress] }));
  expect(deskRefusal(error)!.sentence).toBe("The maker did not sign this offer.");
  expect(consentRefusal(error)).toMatchObject({
    sentence: "The other side did not sign this, or has taken it back.",
    remedy: "Ask the other side for a new text.",
  });
});

test("any other refusal of what was signed is the desk’s", () => {
  const error = reverted(encodeErrorResult({ abi: peerDeskAbi, errorName: "ArbiterInvalid", args: [zeroAddress] }));
  expect(consentRefusal(error)).toEqual(deskRefusal(error));
  expect(consentRefusal(new Error("no answer"))).toBeUndefined();
});
