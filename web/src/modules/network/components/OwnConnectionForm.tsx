"use client";
import { useId, useState } from "react";
import type { Client } from "viem";
import { useClient } from "wagmi";
import { cx } from "@/lib/cx.ts";
import { type OwnConnection, readOwn, writeOwn } from "@/modules/config/ownConnection.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Digits } from "@/ui/Digits.tsx";
import { checkIndexer, checkNode } from "../checkOwn.ts";
import { networkWords as words } from "../networkWords.ts";
import { readOwnUrl } from "../ownUrl.ts";

type Kind = keyof Required<OwnConnection>;

/** Fields for the user's own node and indexer. What passes the check is kept, and the page is loaded again with it. */
export function OwnConnectionForm({ reload = () => window.location.reload() }: { reload?: () => void }) {
  const site = useSiteConfig();
  return (
    <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
      <OneField
        kind="rpcUrl"
        label={words.ownNode}
        hint={words.nodeHint}
        current={site.rpcUrls[0]!}
        check={(url, client) => checkNode(url, site, client)}
        reload={reload}
      />
      <OneField
        kind="indexerUrl"
        label={words.ownIndexer}
        hint={words.indexerHint}
        current={site.indexerUrl}
        check={(url) => checkIndexer(url, site)}
        reload={reload}
      />
    </div>
  );
}

function OneField(props: {
  kind: Kind;
  label: string;
  hint: string;
  /** The address in use. */
  current: string;
  check: (url: string, current: Client) => Promise<string | null>;
  reload: () => void;
}) {
  const { kind, label, hint, current, check, reload } = props;
  const { chainId } = useSiteConfig();
  const client = useClient()!;
  const id = useId();
  const [text, setText] = useState("");
  const [left, setLeft] = useState(false);
  const [checking, setChecking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const own = readOwn(chainId);
  const read = readOwnUrl(text);
  const problem = refusal ?? (read && "problem" in read && left ? read.problem : null);

  const keep = (url: string | undefined) => {
    const { [kind]: _, ...others } = own;
    if (writeOwn(chainId, url === undefined ? others : { ...others, [kind]: url })) reload();
    else setRefusal(words.refused);
  };
  const submit = async () => {
    setLeft(true);
    if (!read || !("url" in read) || checking) return;
    setChecking(true);
    setRefusal(null);
    const said = await check(read.url, client);
    setChecking(false);
    if (said === null) keep(read.url);
    else setRefusal(said);
  };

  return (
    <form
      noValidate
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <p className="mt-0.5 text-[0.8125rem] text-ink-2">
        <Digits>{(own[kind] ? words.using : words.usingSite)(new URL(current).host)}</Digits>
      </p>
      <input
        id={id}
        value={text}
        type="url"
        inputMode="url"
        placeholder={hint}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => {
          setText(target.value);
          setRefusal(null);
        }}
        onBlur={() => setLeft(true)}
        className="mt-2 h-10 w-full rounded-xl border border-line-strong bg-paper px-3 font-mono text-sm placeholder:text-ink-3"
      />
      <p
        id={`${id}-problem`}
        role="status"
        className={cx("mt-1 min-h-5 text-[0.8125rem] wrap-anywhere", problem ? "text-bad" : "text-ink-3")}
      >
        {problem ?? (checking ? words.checking : "")}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="submit" className="button button-primary button-small" aria-disabled={checking}>
          {words.use}
        </button>
        {own[kind] && (
          <button type="button" className="button button-quiet button-small" onClick={() => keep(undefined)}>
            {words.undo}
          </button>
        )}
      </div>
    </form>
  );
}
