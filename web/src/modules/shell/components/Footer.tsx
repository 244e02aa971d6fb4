import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/shell.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Boundary } from "@/ui/Boundary.tsx";
import { Mark } from "@/ui/Mark.tsx";
import { keyList } from "../keyList.ts";

import { LanguageLink } from "./LanguageLink.tsx";

// At the end of the page, so it is loaded after the first paint.
const ChainLine = lazyPart(() => import("./ChainLine.tsx").then((module) => module.ChainLine));

export function Footer() {
  return (
    <footer className="mx-auto mt-20 flex max-w-[82rem] gap-4 px-4 pt-8 pb-28 text-sm text-ink-3 md:px-6 md:pb-12">
      <Mark className="size-6 shrink-0" />
      <div className="max-w-2xl">
        <p>
          <strong className="font-medium text-ink-2">{words.unaudited}</strong> <span>{words.unauditedNote}</span>
        </p>
        <LanguageLink className="mt-4 inline-block" />
        <div className="mt-4 min-h-5">
          <WhenReady fallback={null}>
            <Boundary what={words.chain}>
              <ChainLine />
            </Boundary>
          </WhenReady>
        </div>
        <button type="button" className="link mt-3 max-md:hidden" onClick={() => keyList.set(true)}>
          {words.keys}
        </button>
      </div>
    </footer>
  );
}
