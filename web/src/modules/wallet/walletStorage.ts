import { createStorage, deserialize, type Storage } from "wagmi";
import { readStored, writeStored } from "@/lib/storage.ts";

const PREFIX = "weir";
/** Where wagmi keeps its own state; its other keys hold single values that any JSON does for. */
const STATE = `${PREFIX}.store`;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const isConnection = (value: unknown): boolean =>
  isFields(value) && Array.isArray(value.accounts) && typeof value.chainId === "number" && isFields(value.connector);

/** wagmi takes over what it finds without looking: a map that is none would fail in every component. */
function isState(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.state)) return false;
  const { connections, current } = value.state;
  return (
    connections instanceof Map &&
    [...connections.values()].every(isConnection) &&
    (current === null || typeof current === "string")
  );
}

/** What was kept counts as nothing where it cannot be read: an older version wrote it, or something else did. */
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
