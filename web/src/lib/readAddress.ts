import { type Address, getAddress, isAddress, zeroAddress } from "viem";
import words from "@/messages/addresses.js";

export type ReadAddress = { address: Address } | { problem: string };

const LENGTH = 40;

/** A typed or pasted address with its checksum, or a sentence that says why it is none. Empty text is no address, and no problem. */
export function readAddress(typed: string): ReadAddress | null {
  const text = typed.replace(/[\s\u200b-\u200f\u2060\ufeff"'`]/g, "");
  if (text === "") return null;
  // A link or a CAIP-10 id, such as eip155:1:0x…, ends with the address.
  const digits = /^(?:.*[:/=])?0x(.*)$/i.exec(text)?.[1];
  if (digits === undefined) {
    if (/\.\p{L}{2,}$/u.test(text)) return { problem: words.name };
    if (/^[0-9a-f]{64}$/i.test(text)) return { problem: words.key };
    return {
      problem: /^[0-9a-f]{40}$/i.test(text)
        ? words.prefix({ address: `0x${text.slice(0, 4)}…${text.slice(-4)}` })
        : words.noAddress,
    };
  }
  // By code points: half an emoji would be no letter.
  const foreign = [...digits].find((one) => !/[0-9a-f]/i.test(one));
  if (foreign !== undefined) return { problem: words.letter({ letter: foreign }) };
  if (digits.length === 64) return { problem: words.key };
  if (digits.length !== LENGTH)
    return { problem: (digits.length < LENGTH ? words.short : words.long)({ has: digits.length, needs: LENGTH }) };
  const address = `0x${digits}` as const;
  // One case throughout carries no checksum.
  const mixed = /[a-f]/.test(digits) && /[A-F]/.test(digits);
  if (mixed && !isAddress(address)) return { problem: words.checksum };
  const whole = getAddress(address.toLowerCase() as Address);
  return whole === zeroAddress ? { problem: words.zero } : { address: whole };
}
