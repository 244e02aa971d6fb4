import { createStorage, deserialize, type Storage } from "wagmi";
import { readStored, writeStored } from "@/lib/storage.ts";

const PREFIX = "weir";
/** The key of wagmi's state; its other keys hold single values that need no validation. */
const STATE = `${PREFIX}.store`;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const isConnection = (value: unknown): boolean =>
  isFields(value) && Array.isArray(value.accounts) && typeof value.chainId === "number" && isFields(value.connector);

/** wagmi does not validate stored state: a malformed map would break every component. */
function isState(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.state)) return false;
  const { connections, current } = value.state;
  return (
    connections instanceof Map &&
    [...connections.values()].every(isConnection) &&
    (current === null || typeof current === "string")
  );
}

/** Unreadable state counts as absent: an older version or another program wrote it. */
function readValid(key: string): string | null {
  const text = readStored(key);
  if (text === null) return null;
  try {
    const value: unknown = deserialize(text);
    return key !== STATE || isState(value) ? text : null;
  } catch {
    return null;
  }
}

export const walletStorage = (): Storage =>
  createStorage({
    key: PREFIX,
    storage: {
      getItem: readValid,
      setItem: (key, value) => void writeStored(key, value),
      removeItem: (key) => void writeStored(key, null),
    },
  });
