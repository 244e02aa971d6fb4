/** Asks a node's beacon API. */
async function ask<T>(beaconUrl: string, route: string): Promise<T> {
  const response = await fetch(`${beaconUrl}/eth/v1/${route}`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return ((await response.json()) as { data: T }).data;
}

/** Whether the API answers; throws where it does not. */
export const answers = async (beaconUrl: string): Promise<boolean> => !!(await ask(beaconUrl, "node/version"));

export async function peerCount(beaconUrl: string): Promise<number> {
  return Number((await ask<{ connected: string }>(beaconUrl, "node/peer_count")).connected);
}

/** The index of the validator that proposed a block. */
export async function proposerOf(beaconUrl: string, block: string): Promise<number> {
  type Header = { header: { message: { proposer_index: string } } };
  return Number((await ask<Header>(beaconUrl, `beacon/headers/${block}`)).header.message.proposer_index);
}

export type Finality = { justified: number; finalized: number };

/** The last justified and finalised epochs at the node's head. */
export async function finality(beaconUrl: string): Promise<Finality> {
  type Checkpoint = { epoch: string };
  const { current_justified, finalized } = await ask<{ current_justified: Checkpoint; finalized: Checkpoint }>(
    beaconUrl,
    "beacon/states/head/finality_checkpoints",
  );
  return { justified: Number(current_justified.epoch), finalized: Number(finalized.epoch) };
}
