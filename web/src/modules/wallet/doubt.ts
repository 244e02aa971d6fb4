import type { Explanation } from "@/modules/errors/explain.ts";

/** What must hold before the wallet is asked does not, or nobody confirms it. Nothing was signed. */
export class Doubt extends Error {
  override name = "Doubt";
  readonly explanation: Explanation;
  constructor(explanation: Explanation) {
    super(`${explanation.sentence} ${explanation.remedy}`);
    this.explanation = explanation;
  }
}
