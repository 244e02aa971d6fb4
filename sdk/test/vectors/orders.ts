import { allowanceData } from "@weir/sdk/orders/allowance";
import { authorizationData } from "@weir/sdk/orders/authorization";
import { nonceOf } from "@weir/sdk/orders/domain";
import { privateKeyToAccount } from "viem/accounts";

const signer = privateKeyToAccount(`0x${"11".repeat(32)}`);
const chainId = 4_242;
const core = `0x${"c0".repeat(20)}` as const;
const other = `0x${"0e".repeat(20)}` as const;
const deadline = 2n ** 255n;

const written = (order: object) =>
  Object.fromEntries(Object.entries(order).map(([name, value]) => [name, String(value as unknown)]));

/** One of each order, signed; forge sends them to the core. */
export const ordersVectors = async () => {
  const authorization = {
    ...{ account: signer.address, operator: other, rights: 5, expiry: 2 ** 40 - 7 },
    ...{ nonce: nonceOf(7n, 0n), deadline },
  };
  const allowance = {
    ...{ owner: signer.address, spender: other, id: 0xabc01n, amount: 123_456_789n },
    ...{ nonce: nonceOf(9n, 0n), deadline },
  };
  return {
    chainId,
    core,
    authorization: {
      ...written(authorization),
      signature: await signer.signTypedData(authorizationData(chainId, core, authorization)),
    },
    allowance: {
      ...written(allowance),
      signature: await signer.signTypedData(allowanceData(chainId, core, allowance)),
    },
  };
};
