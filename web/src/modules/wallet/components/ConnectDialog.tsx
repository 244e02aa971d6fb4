"use client";
import { explain } from "@weir/contracts/errors";
import { useConnect, useConnectors } from "wagmi";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { Dialog } from "@/ui/Dialog.tsx";
import { connectDialog } from "../connectDialog.ts";
import { ConnectorButton } from "./ConnectorButton.tsx";

const close = () => connectDialog.set(false);

export function ConnectDialog() {
  const site = useSiteConfig();
  const connectors = useConnectors();
  // On the hook, not on the call: by the time it succeeds the button that holds this dialog has gone.
  const connect = useConnect({ mutation: { onSuccess: close } });
  const announced = connectors.filter((connector) => connector.type === "injected");
  const test = connectors.find((connector) => connector.type === "testWallet");
  const problem = connect.error && explain(connect.error);

  return (
    <Dialog title="Connect a wallet" description={`Weir runs on ${site.chainName} here.`} onClose={close}>
      <ul className="space-y-2">
        {announced.map((connector) => (
          <li key={connector.uid}>
            <ConnectorButton
              connector={connector}
              pending={connect.isPending && connect.variables?.connector === connector}
              onPick={() => connect.mutate({ connector })}
            />
          </li>
        ))}
        {announced.length === 0 && (
          <li className="rounded-2xl bg-sunk px-4 py-3 text-sm text-ink-2">
            {`No wallet has announced itself in this browser. Install one as an extension and reload${test ? ", or try it with the test wallet below." : "."}`}
          </li>
        )}
        {test && (
          <li>
            <ConnectorButton
              connector={test}
              note="Built in, for this local chain. Has ether, signs without asking, and its key is public."
              pending={connect.isPending && connect.variables?.connector === test}
              onPick={() => connect.mutate({ connector: test })}
            />
          </li>
        )}
      </ul>
      {problem && (
        <p role="alert" className="mt-4 text-sm text-bad">
          {`${problem.sentence} ${problem.remedy}`}
        </p>
      )}
    </Dialog>
  );
}
