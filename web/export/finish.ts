import { restrict } from "./policy.ts";
import { relocate } from "./relocate.ts";

/** Converts Next's export in place into the served site: it works at any path, and every page has a policy. */
export async function finishExport(folder: string): Promise<void> {
  relocate(folder);
  await restrict(folder);
}
