import { restrict } from "./policy.ts";
import { relocate } from "./relocate.ts";

/** Makes of Next's export, in place, what is served: for any path, and with a policy in every page. */
export async function finishExport(folder: string): Promise<void> {
  relocate(folder);
  await restrict(folder);
}
