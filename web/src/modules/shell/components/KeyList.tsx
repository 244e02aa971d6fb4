"use client";
import { useStore } from "@/lib/store.ts";
import words from "@/messages/keys.js";
import { Dialog } from "@/ui/Dialog.tsx";
import { keyList } from "../keyList.ts";
import { chooseSingleKeys, singleKeys } from "../keys.ts";

/** What is pressed, and what it does. */
const keys = [
  { keys: ["/"], does: words.does.search },
  { keys: ["?"], does: words.does.list },
  { keys: ["Tab"], does: words.does.next },
  { keys: [words.shift, "Tab"], does: words.does.before },
  { keys: [words.enter], does: words.does.press },
  { keys: ["↑", "↓"], does: words.does.choose },
  { keys: [words.escape], does: words.does.close },
  { keys: ["Alt", "←"], does: words.does.back },
];

/** The keys that do something on every page. `opener`: what had the focus before. */
export function KeyList({ opener }: { opener: Element | null }) {
  const { on, kept } = useStore(singleKeys);
  return (
    <Dialog
      title={words.title}
      description={words.description}
      onClose={() => keyList.set(false)}
      finalFocus={() =>
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body
          ? opener
          : document.getElementById("main")
      }
    >
      <dl className="divide-y divide-line text-sm">
        {keys.map(({ keys, does }) => (
          <div key={does} className="flex items-center justify-between gap-4 py-2.5">
            <dt className="order-2 flex shrink-0 gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded-md border border-line-strong bg-paper px-1.5 py-0.5 text-center font-mono text-[0.8125rem]"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd className="min-w-0">{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex cursor-pointer gap-3 rounded-xl bg-sunk px-4 py-3 text-sm">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => chooseSingleKeys(target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-river"
        />
        <span>
          <span className="block font-medium">{words.single}</span>
          <span className="text-ink-2">{words.singleNote}</span>
        </span>
      </label>
      <p role="status" className="mt-2 text-[0.8125rem] text-ink-2 empty:hidden">
        {kept ? "" : words.notKept}
      </p>
    </Dialog>
  );
}
