import { concat, type Hex, keccak256, numberToHex, stringToHex, toHex, toRlp } from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";

// All keys derive from the network's secret, so that every node knows all others before any of them runs, and after a restart.

/** The key that identifies an execution client to its peers. */
export const nodeKey = (secret: Hex, index: number): Hex => keccak256(toHex(`${secret} execution ${index}`));

/** The key that identifies a consensus client to its peers. */
export const peerKey = (secret: Hex, index: number): Hex => keccak256(toHex(`${secret} consensus ${index}`));

/** The address of an execution client. */
export function enode(key: Hex, host: string, port: number): string {
  const { publicKey } = privateKeyToAccount(key);
  return `enode://${publicKey.slice("0x04".length)}@${host}:${port}`;
}

/** The file from which Lodestar reads its identity. It derives everything but the private key. */
export function peerIdJson(key: Hex): string {
  // libp2p's protocol buffer: field 1, the type, is secp256k1; field 2 has 32 bytes.
  const encoded = Buffer.from(`08021220${key.slice(2)}`, "hex");
  return JSON.stringify({ id: "", privKey: encoded.toString("base64") });
}

/** The record (ENR, EIP-778) of a consensus client that listens there with TCP and UDP, in its text form. */
export async function enr(key: Hex, host: string, port: number): Promise<string> {
  const at = numberToHex(port, { size: 2 });
  const pair = (name: string, value: Hex): Hex[] => [stringToHex(name), value];
  const content: Hex[] = [
    numberToHex(1), // the sequence number; the client's own records have higher ones
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

/** 0x02 or 0x03, by whether y is even, and x. */
function compressed(publicKey: Hex): Hex {
  const [x, y] = [publicKey.slice(4, 68), publicKey.slice(68)];
  return `0x${Number.parseInt(y.slice(-1), 16) % 2 === 0 ? "02" : "03"}${x}`;
}
