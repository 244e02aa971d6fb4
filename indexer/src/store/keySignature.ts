import { type Address, type Hex, recoverAddress, size, slice } from "viem";

/** Half of the order of secp256k1: the contracts refuse a larger s. */
const HALF = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** Whether the account's own key signed the digest, as the contracts judge it: 65 bytes, with the smaller s. */
export const isKeySignature = async (account: Address, digest: Hex, signature: Hex): Promise<boolean> => {
  if (size(signature) !== 65 || BigInt(slice(signature, 32, 64)) > HALF) return false;
  try {
    return (await recoverAddress({ hash: digest, signature })).toLowerCase() === account.toLowerCase();
  } catch {
    return false;
  }
};
