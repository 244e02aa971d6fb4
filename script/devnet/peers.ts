import { concat, type Hex, keccak256, numberToHex, stringToHex, toHex, toRlp } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";

/**
 * The key a consensus client is known to others by. Made from the network's own secret, as `nodeKey` is: every client is
 * told of all others before any of them runs, calls them when it starts, and needs nobody to introduce it.
 */
export const peerKey = (secret: Hex, index: number): Hex => keccak256(toHex(`${secret} consensus ${index}`));

/** The file in which Lodestar looks for its identity. All but the private key it works out itself. */
export function peerIdJson(key: Hex): string {
  // libp2p's protocol buffer: field 1, the type, is secp256k1; field 2 has 32 bytes.
  const encoded = Buffer.from(`08021220${key.slice(2)}`, "hex");
  return JSON.stringify({ id: "", privKey: encoded.toString("base64") });
}

/** The record (ENR, EIP-778) of a client that listens there with TCP and UDP, in its text form. */
export async function enr(key: Hex, host: string, port: number): Promise<string> {
  const at = numberToHex(port, { size: 2 });
  const content: Hex[] = [
    numberToHex(1), // its version: what the client itself says of it later has a higher one
    ...pair("id", stringToHex("v4")),
    ...pair("ip", concat(host.split(".").map((part) => numberToHex(Number(part), { size: 1 })))),
    ...pair("secp256k1", compressed(privateKeyToAccount(key).publicKey)),
    ...pair("tcp", at),
    ...pair("udp", at),
  ];
  const { r, s } = await sign({ hash: keccak256(toRlp(content)), privateKey: key });
  const record = toRlp([concat([r, s]), ...content]);
  return `enr:${Buffer.from(record.slice(2), "hex").toString("base64url")}`;
}

const pair = (name: string, value: Hex): [Hex, Hex] => [stringToHex(name), value];

/** 0x02 or 0x03, by whether y is even, and x. */
function compressed(publicKey: Hex): Hex {
  const [x, y] = [publicKey.slice(4, 68), publicKey.slice(68)];
  return `0x${Number.parseInt(y.slice(-1), 16) % 2 === 0 ? "02" : "03"}${x}`;
}
