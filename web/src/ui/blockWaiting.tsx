import words from "@/messages/ui.js";
import { Skeleton } from "./Skeleton.tsx";

const waitingIn = (className: string) => ({
  loading: (
    <div className={className}>
      <Skeleton className="block h-64 w-full" />
    </div>
  ),
  failed: (retry: () => void) => (
    <div className={className}>
      <button type="button" className="button button-quiet button-small" onClick={retry}>
        {words.loadPart}
      </button>
    </div>
  ),
});

/** For a lazyPart that fills a block of a page: while its code loads, and if it does not. */
export const blockWaiting = waitingIn("");

/** In a block whose content reaches to its edges. */
export const flushWaiting = waitingIn("px-5 pb-5");
