/** As forge writes it with `extra_output = ["storageLayout"]`: the part that is read here. */
export type StorageLayout = {
  storage: Slot[];
  types: Record<string, { label: string; numberOfBytes: string; members?: Slot[] }>;
};

type Slot = { label: string; offset: number; slot: string; type: string };

const line = ({ types }: StorageLayout, { label, offset, slot, type }: Slot): string => {
  const of = types[type];
  if (!of) throw new Error(`The layout names ${type} and does not define it.`);
  const place = offset === 0 ? slot : `${slot}+${offset}`;
  return `${place.padEnd(6)} ${of.numberOfBytes.padStart(6)}  ${label}: ${of.label.replaceAll("struct ", "")}`;
};

/**
 * A layout as lines that a reviewer can read: for the contract and for each struct that it stores, by name, slot+offset,
 * length in bytes, name and type. Without the compiler's ids, which change with every edit of a source.
 */
export function describeLayout(layout: StorageLayout): string {
  const structs = Object.values(layout.types)
    .filter(({ members }) => members)
    .map(({ label, members = [] }) => ({ title: label.replace("struct ", ""), members }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
  return [{ title: "contract", members: layout.storage }, ...structs]
    .map(({ title, members }) => `${[title, ...members.map((member) => line(layout, member))].join("\n")}\n`)
    .join("\n");
}
