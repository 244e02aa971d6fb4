/** A sentence, and what to do next. */
export type Said = [sentence: string, remedy: string];

type Message = string | ((values: never) => string);

/** An error's messages in the language of the site. */
export type Entry = { readonly sentence: Message; readonly remedy: Message };

type ArgumentsOf<M> = M extends (values: infer V) => string ? V : unknown;

/** What the messages of an error name, formatted. */
export type Values<E extends Entry> = ArgumentsOf<E["sentence"]> & ArgumentsOf<E["remedy"]>;

const text = (message: Message, values: unknown): string =>
  typeof message === "string" ? message : message(values as never);

export const said = <E extends Entry>({ sentence, remedy }: E, values: Values<E>): Said => [
  text(sentence, values),
  text(remedy, values),
];
