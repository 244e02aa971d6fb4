// @vitest-environment jsdom
import { idToHex } from "@weir/sdk/codec/ids";
import { id, POOL, pool } from "@weir/sdk/test/marketFixture";
import { expect, test } from "vitest";
import { actionDialog } from "@/modules/actions/intent.ts";
import { render } from "../../../../test/render.tsx";
import { RowActions } from "./RowActions.tsx";

async function actions(stopped: boolean) {
  const info = { ...pool().reserves[0]!.info, stopped };
  const snapshot = pool({ WETH: { info } });
  const shown = { id: idToHex(POOL), name: "Core", description: "", unit: "USD", account: undefined, snapshot };
  return render(<RowActions pool={shown} reserve={snapshot.reserves[0]!} />);
}

test("default: each opens its dialog", async () => {
  const page = await actions(false);
  await page.click(page.button("Borrow WETH"));
  expect(actionDialog.get()).toEqual({ type: "borrow", pool: idToHex(POOL), reserveId: id(0) });
});

test("behavior: stopped, neither can be pressed, and each says why", async () => {
  const page = await actions(true);
  for (const name of ["Supply WETH", "Borrow WETH"]) {
    expect(page.button(name).disabled).toBe(true);
    expect(page.button(name).title).toBe("The pool’s guardian or owner has stopped WETH.");
  }
});
