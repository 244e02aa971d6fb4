/** Asks a node's beacon API. */
export async function ask<T>(beaconUrl: string, route: string): Promise<T> {
  const response = await fetch(`${beaconUrl}/eth/v1/${route}`, { signal: AbortSignal.timeout(2_000) });
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return ((await response.json()) as { data: T }).data;
}

/** Whether the API answers; throws where it does not. */
export const answers = async (beaconUrl: string): Promise<boolean> => !!(await ask(beaconUrl, "node/version"));

export async function peerCount(beaconUrl: string): Promise<number> {
  return Number((await ask<{ connected: string }>(beaconUrl, "node/peer_count")).connected);
}
