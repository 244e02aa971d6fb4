import { e2e } from "../../devnet/e2e.ts";
import type { Section } from "../section.ts";

/** A network of three nodes from its start to its end, with Weir on it and a node that dies meanwhile. */
export const devnet: Section = { name: "devnet", title: "Peer-to-peer network", run: e2e };
