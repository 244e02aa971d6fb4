import { type Address, bytesToHex, concatBytes, getAddress, type Hex, hexToBytes, keccak256 } from "viem";
import {
  type DealTerms,
  hiddenTermsBytes,
  type OpenTerms,
  openTermsBytes,
  TERMS_BYTES,
  termsHash,
} from "./dealTerms.ts";
import type { PeerName } from "./domain.ts";
import { type KnownOrder, type OrderField, type OrderKind, orderKinds } from "./orderKinds.ts";

// One text holds all that a stranger needs to take an order: version, length, kind, chain, contract, the order's words, its signature,
// and perhaps the terms of an ad; four bytes of a hash tell a slip from an order. A word is its length and its bytes without leading
// zeros, so that one order has one text, and a QR code of it stays readable.

/** An order on its way from one person to another. */
export type SharedOrder = KnownOrder & {
  chainId: number;
  contract: Address;
  /** "0x": the maker placed it. */
  signature: Hex;
  /** Of an ad. The hidden part as its hash, unless it is meant for whoever reads the text. */
  terms?: DealTerms | undefined;
};

/** Why a text is no order that can be taken here. `field`: where its content is none that a contract could read. */
export type TextFault =
  | { reason: "empty" | "notAnOrder" | "checksum" | "terms" }
  | { reason: "tooLong"; most: number }
  | { reason: "version"; version: number }
  | { reason: "truncated" | "trailing"; bytes: number; expected: number }
  | { reason: "kind"; code: number }
  | { reason: "malformed"; field: string }
  | { reason: "chain"; chainId: number; expected: number }
  | { reason: "contract"; contract: Address; expected: Address | undefined };

export type ReadOrder = { order: SharedOrder; fault?: undefined } | { order?: undefined; fault: TextFault };

/** The chain and the contracts that orders are taken on. */
export type OrderPlace = { chainId: number; contracts: { [name in PeerName]?: Address | undefined } };

const VERSION = 1;
/** Version and length. */
const HEAD = 3;
const CHECKSUM = 4;
/** What one event can publish, bytes. */
export const MAX_ORDER_BYTES = 4_096;
/** A signature of code (ERC-1271) at most, bytes. */
export const MAX_SIGNATURE_BYTES = 2_048;
/** Every text begins with it: a person sees what it is, and a page finds it. */
const PREFIX = "weir";

/** How a text of 1.3 characters a byte may have grown on its way, by line ends for example. */
const MAX_CHARACTERS = 3 * MAX_ORDER_BYTES;

const two = (number: number): Uint8Array => Uint8Array.of(number >> 8, number & 255);

const checksumOf = (bytes: Uint8Array): Uint8Array => hexToBytes(keccak256(bytes)).slice(0, CHECKSUM);

const wordOf = (value: bigint): Uint8Array => {
  if (value === 0n) return Uint8Array.of(0);
  const digits = value.toString(16);
  const bytes = hexToBytes(`0x${digits.length % 2 === 0 ? digits : `0${digits}`}`);
  return concatBytes([Uint8Array.of(bytes.length), bytes]);
};

const numberIn = (value: unknown): bigint => BigInt(value as bigint | boolean | Hex);

/** 0: none; 1: open terms and the hash of the hidden ones; 2: all. */
const termsBytes = (terms: DealTerms | undefined): Uint8Array => {
  if (!terms) return Uint8Array.of(0);
  const { open, hidden } = terms;
  return typeof hidden === "string"
    ? concatBytes([Uint8Array.of(1), openTermsBytes(open), hexToBytes(hidden)])
    : concatBytes([Uint8Array.of(2), openTermsBytes(open), hiddenTermsBytes(hidden)]);
};

/** The bytes of an order: what `publish` takes. */
export const orderBytes = (shared: SharedOrder): Uint8Array => {
  const { code, fields } = orderKinds[shared.kind];
  const values = shared.order as unknown as Record<string, unknown>;
  const signature = hexToBytes(shared.signature);
  const body = concatBytes([
    Uint8Array.of(code),
    wordOf(BigInt(shared.chainId)),
    hexToBytes(shared.contract),
    ...fields.map(({ name }) => wordOf(numberIn(values[name]))),
    two(signature.length),
    signature,
    termsBytes(shared.terms),
  ]);
  const most = MAX_ORDER_BYTES - HEAD - CHECKSUM;
  if (signature.length > MAX_SIGNATURE_BYTES) {
    throw new RangeError(`The signature has ${signature.length} bytes; an order's has ${MAX_SIGNATURE_BYTES} at most.`);
  }
  if (body.length > most) throw new RangeError(`The order has ${body.length} bytes; a text holds ${most} at most.`);
  const head = concatBytes([Uint8Array.of(VERSION), two(body.length), body]);
  return concatBytes([head, checksumOf(head)]);
};

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** The text of an order, of letters, digits, "-" and "_". */
export const orderText = (shared: SharedOrder): string => PREFIX + toBase64Url(orderBytes(shared));

class Malformed extends Error {
  readonly fault: TextFault;
  constructor(fault: TextFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const refuse = (fault: TextFault): never => {
  throw new Malformed(fault);
};

/** Reads on from where it was; `field` names what would be cut. */
const readerOf = (bytes: Uint8Array) => {
  let at = 0;
  const take = (length: number, field: string): Uint8Array => {
    if (at + length > bytes.length) refuse({ reason: "malformed", field });
    at += length;
    return bytes.slice(at - length, at);
  };
  const byte = (field: string): number => take(1, field)[0]!;
  const pair = (field: string): number => {
    const [high, low] = take(2, field);
    return high! * 256 + low!;
  };
  const word = (field: string, most = 32): bigint => {
    const length = byte(field);
    if (length > most) refuse({ reason: "malformed", field });
    const read = take(length, field);
    // One order has one text.
    if (read[0] === 0) refuse({ reason: "malformed", field });
    return length === 0 ? 0n : BigInt(bytesToHex(read));
  };
  const text = (field: string, most: number): string => {
    const length = pair(field);
    if (length > most) refuse({ reason: "malformed", field });
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(take(length, field));
    } catch (error) {
      if (error instanceof Malformed) throw error;
      return refuse({ reason: "malformed", field });
    }
  };
  return { take, byte, pair, word, text, isAtEnd: () => at === bytes.length };
};
type Reader = ReturnType<typeof readerOf>;

const hexOf = (value: bigint, size: number): Hex => `0x${value.toString(16).padStart(2 * size, "0")}`;

const readField = (reader: Reader, { name, type }: OrderField): unknown => {
  switch (type) {
    case "address":
      return getAddress(hexOf(reader.word(name, 20), 20));
    case "bytes32":
      return hexOf(reader.word(name), 32);
    case "uint256":
      return reader.word(name);
    case "bool": {
      const value = reader.word(name, 1);
      if (value > 1n) refuse({ reason: "malformed", field: name });
      return value === 1n;
    }
  }
};

const readTerms = (reader: Reader): DealTerms | undefined => {
  const form = reader.byte("terms");
  if (form === 0) return undefined;
  if (form > 2) refuse({ reason: "malformed", field: "terms" });
  const open: OpenTerms = {
    currency: reader.text("currency", TERMS_BYTES.currency),
    price: reader.text("price", TERMS_BYTES.price),
    method: reader.text("method", TERMS_BYTES.method),
  };
  if (form === 1) return { open, hidden: bytesToHex(reader.take(32, "terms")) };
  return { open, hidden: { text: reader.text("text", TERMS_BYTES.text), salt: bytesToHex(reader.take(32, "terms")) } };
};

const readBody = (body: Uint8Array): SharedOrder => {
  const reader = readerOf(body);
  const code = reader.byte("kind");
  const found = (Object.keys(orderKinds) as OrderKind[]).find((kind) => orderKinds[kind].code === code);
  const kind = found ?? refuse({ reason: "kind", code });
  const chainId = Number(reader.word("chainId", 6));
  const contract = getAddress(bytesToHex(reader.take(20, "contract")));
  const order = Object.fromEntries(orderKinds[kind].fields.map((field) => [field.name, readField(reader, field)]));
  const length = reader.pair("signature");
  if (length > MAX_SIGNATURE_BYTES) refuse({ reason: "malformed", field: "signature" });
  const signature = bytesToHex(reader.take(length, "signature"));
  const terms = readTerms(reader);
  if (!reader.isAtEnd()) refuse({ reason: "malformed", field: "terms" });
  // Field by field as the kind lists them.
  const known = { kind, order } as unknown as KnownOrder;
  if (terms && (known.kind !== "ad" || known.order.termsHash !== termsHash(terms))) refuse({ reason: "terms" });
  return { ...known, chainId, contract, signature, ...(terms && { terms }) };
};

const faultOfPlace = ({ kind, chainId, contract }: SharedOrder, place: OrderPlace): TextFault | undefined => {
  if (chainId !== place.chainId) return { reason: "chain", chainId, expected: place.chainId };
  const expected = place.contracts[orderKinds[kind].contract];
  return contract.toLowerCase() === expected?.toLowerCase() ? undefined : { reason: "contract", contract, expected };
};

/**
 * Reads what `orderBytes` wrote, or why it is no order. Nothing of it is checked with a chain: see `checkOrder`.
 * @param place where it has to be of; any chain and contract without it
 */
export const readOrderBytes = (bytes: Uint8Array, place?: OrderPlace): ReadOrder => {
  if (bytes.length === 0) return { fault: { reason: "empty" } };
  const [version = 0, high, low] = bytes;
  if (version !== VERSION) return { fault: { reason: "version", version } };
  if (high === undefined || low === undefined) {
    return { fault: { reason: "truncated", bytes: bytes.length, expected: HEAD + CHECKSUM } };
  }
  const expected = HEAD + high * 256 + low + CHECKSUM;
  if (expected > MAX_ORDER_BYTES) return { fault: { reason: "tooLong", most: MAX_ORDER_BYTES } };
  if (bytes.length !== expected) {
    const reason = bytes.length < expected ? "truncated" : "trailing";
    return { fault: { reason, bytes: bytes.length, expected } };
  }
  const head = bytes.slice(0, -CHECKSUM);
  if (bytesToHex(checksumOf(head)) !== bytesToHex(bytes.slice(-CHECKSUM))) return { fault: { reason: "checksum" } };
  try {
    const order = readBody(head.slice(HEAD));
    const fault = place && faultOfPlace(order, place);
    return fault ? { fault } : { order };
  } catch (error) {
    if (error instanceof Malformed) return { fault: error.fault };
    throw error;
  }
};

/** The fragment of a link to the page that opens orders: a fragment never reaches a server. */
export const orderFragment = (shared: SharedOrder): string => `#offer=${orderText(shared)}`;

/** The text in what a person pastes: an order's text, a link with one, either with blanks and line ends that a mailer put in. */
const textIn = (pasted: string): string => {
  const joined = pasted.replace(/\s+/g, "");
  const marked = /[#&?]offer=([^&#]*)/.exec(joined)?.[1];
  return marked ?? joined;
};

/**
 * Reads what `orderText` wrote, alone or in a link, or why it is no order. Never throws.
 * @param place where it has to be of; any chain and contract without it
 */
export const readOrderText = (pasted: string, place?: OrderPlace): ReadOrder => {
  if (pasted.length > MAX_CHARACTERS) return { fault: { reason: "tooLong", most: MAX_ORDER_BYTES } };
  const text = textIn(pasted);
  if (text === "") return { fault: { reason: "empty" } };
  const digits = text.slice(PREFIX.length);
  if (!text.startsWith(PREFIX) || !/^[\w-]+$/.test(digits)) return { fault: { reason: "notAnOrder" } };
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  const binary = atob(whole.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const read = readOrderBytes(bytes, place);
  // Base64 leaves bits over, and a digit: the text of an order has neither.
  if (read.order && toBase64Url(bytes) !== digits) return { fault: { reason: "checksum" } };
  return read;
};
