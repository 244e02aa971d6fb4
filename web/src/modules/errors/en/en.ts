import type { Language, Said } from "../language.ts";
import { Words } from "./errorWords.ts";
import { other } from "./other.ts";
import { problemSaid } from "./problems.ts";
import { reverts } from "./revertSentences.ts";
import { weth9 } from "./weth9.ts";

// The code picks the sentence for its own arguments; TypeScript cannot follow that pairing through a variable.
type Sentence = (args: unknown, words: Words) => Said;

export const en: Language = {
  error(read, context) {
    if (read.source === "other") return other[read.code](read.args[0]);
    const sentence = (read.source === "core" ? reverts[read.code] : weth9[read.code]) as Sentence;
    return sentence(read.args, new Words(context));
  },
  problem: (problem, context) => problemSaid(problem, new Words(context)),
  shortfall: (approved, needed, context) => new Words(context).shortfall(approved, needed),
};
