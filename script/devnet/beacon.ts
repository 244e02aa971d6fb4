/** Questions to a node's beacon API. */
async function ask<T>(beaconUrl: string, route: string): Promise<T> {
  const response = await fetch(`${beaconUrl}/eth/v1/${route}`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return ((await response.json()) as { data: T }).data;
}

/** What others need to know of a node: its record (ENR), by which it is found, and where it listens. */
export type PeerIdentity = { peer_id: string; enr: string; p2p_addresses: string[] };

export const peerIdentity = (beaconUrl: string): Promise<PeerIdentity> => ask(beaconUrl, "node/identity");

/** Has a node call another one now, and not when it next looks for peers. */
export async function connectPeers(beaconUrl: string, { peer_id, p2p_addresses }: PeerIdentity): Promise<void> {
  const query = new URLSearchParams({ peerId: peer_id });
  for (const address of p2p_addresses) query.append("multiaddr", address);
  const answer = await fetch(`${beaconUrl}/eth/v1/lodestar/connect_peer?${query}`, {
    method: "POST",
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`connect_peer: ${answer.status} ${await answer.text()}`);
}

export async function peerCount(beaconUrl: string): Promise<number> {
  return Number((await ask<{ connected: string }>(beaconUrl, "node/peer_count")).connected);
}

/** The validator that made a block. */
export async function proposerOf(beaconUrl: string, block: string): Promise<number> {
  type Header = { header: { message: { proposer_index: string } } };
  return Number((await ask<Header>(beaconUrl, `beacon/headers/${block}`)).header.message.proposer_index);
}

export type Finality = { justified: number; finalized: number };

/** The epochs that are justified and finalised, as of the node's head. */
export async function finality(beaconUrl: string): Promise<Finality> {
  type Checkpoint = { epoch: string };
  const { current_justified, finalized } = await ask<{ current_justified: Checkpoint; finalized: Checkpoint }>(
    beaconUrl,
    "beacon/states/head/finality_checkpoints",
  );
  return { justified: Number(current_justified.epoch), finalized: Number(finalized.epoch) };
}
