import { createStore } from "./store.ts";

/** What stands before the title of every page, such as "(2) "; empty: nothing. */
export const titleMark = createStore("");

const MARK = /^\(\d+\) /;

/** The title with the present mark in place of an earlier one. */
export const marked = (title: string): string => `${titleMark.get()}${title.replace(MARK, "")}`;

/** Keeps the mark before titles that pages set, until the function that it returns is called. */
export function keepTitleMarked(): () => void {
  const correct = () => {
    const wanted = marked(document.title);
    if (document.title !== wanted) document.title = wanted;
  };
  correct();
  const watch = new MutationObserver(correct);
  watch.observe(document.head, { childList: true, characterData: true, subtree: true });
  const stop = titleMark.subscribe(correct);
  return () => {
    watch.disconnect();
    stop();
    titleMark.set("");
    correct();
  };
}
