import type { Section } from "../section.ts";
import { e2e } from "./network.ts";

/** A network of three nodes from its start to its end, with Weir on it and a node that dies meanwhile. */
export const devnet: Section = { name: "devnet", title: "Peer-to-peer network", run: e2e };
