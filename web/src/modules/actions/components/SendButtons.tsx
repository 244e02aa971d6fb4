import listWords from "@/messages/list.js";

/** The list that a form can add its action to. `count`: the actions in it, which the form's figures include. */
export type ListOffer = { count: number; full: boolean; add: () => void };

/** Sends what was entered, or adds it to a list; with a list begun, only the latter: the figures count that list. */
export function SendButtons({
  verb,
  blocked,
  addable,
  list,
}: {
  /** The button that sends, or what is missing. */
  verb: string;
  blocked: boolean;
  addable: boolean;
  list: ListOffer | null;
}) {
  const primary = "button button-primary h-12 flex-1 text-base";
  return (
    <div className="sticky bottom-0 -mx-5 -mb-5 flex gap-2 bg-surface px-5 pt-4 pb-5 sm:-mx-6 sm:-mb-6 sm:px-6 sm:pb-6">
      {list && list.count === 0 && (
        <button
          type="button"
          className="button button-quiet h-12 text-base"
          title={listWords.addHint}
          disabled={!addable}
          onClick={list.add}
        >
          {listWords.add}
        </button>
      )}
      {list && list.count > 0 ? (
        <button type="submit" disabled={!addable || list.full} className={primary}>
          {addable ? listWords.addNext : verb}
        </button>
      ) : (
        <button type="submit" disabled={blocked} className={primary}>
          {verb}
        </button>
      )}
    </div>
  );
}
