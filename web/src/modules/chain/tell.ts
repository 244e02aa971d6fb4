import { toast } from "@/lib/toast.ts";
import words from "@/messages/news.js";
import type { News } from "./settlement.ts";

/** Display time of bad news, in milliseconds during which the page is visible. */
const long = { duration: 20_000 };

/** Reports the result of a transaction when no open form shows it. `what`: its title. */
export const tell: Record<News, (what: string) => void> = {
  confirmed: (what) => toast("success", words.confirmed({ what })),
  refused: (what) => toast("error", words.refused.title({ what }), { ...long, description: words.refused.note }),
  partial: (what) => toast("error", words.partial.title({ what }), { ...long, description: words.partial.note }),
  cancelled: (what) =>
    toast("warning", words.cancelled.title({ what }), { ...long, description: words.cancelled.note }),
  replaced: (what) => toast("warning", words.replaced.title({ what }), { ...long, description: words.replaced.note }),
  dropped: (what) => toast("warning", words.dropped.title({ what }), { ...long, description: words.dropped.note }),
  gone: (what) => toast("warning", words.gone.title({ what }), { ...long, description: words.gone.note }),
  back: (what) => toast("success", words.back({ what })),
};
