import type { Explanation } from "@/modules/errors/explain.ts";

/** A condition for asking the wallet is false or unconfirmed. Nothing was signed. */
export class Doubt extends Error {
  override name = "Doubt";
  readonly explanation: Explanation;
  constructor(explanation: Explanation) {
    super(`${explanation.sentence} ${explanation.remedy}`);
    this.explanation = explanation;
  }
}
