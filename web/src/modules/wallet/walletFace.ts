import { clean } from "@weir/sdk/codec/clean";
import words from "@/messages/wallet.js";

/**
 * Maximum length of a wallet's name in code points, and of its icon's data URL in characters: a detailed icon has about
 * 100,000.
 */
const NAME = 40;
const ICON = 400_000;

/** The wallet's cleaned name. Any extension may announce any name. */
export const walletName = (connector: { name: string } | undefined): string =>
  (connector && clean(connector.name, NAME)) || words.nameless;

/** The wallet's icon if it is a data URL: loading a remote icon would reveal the visitor to its server. */
export const walletIcon = ({ icon }: { icon?: string | undefined }): string | undefined =>
  icon?.startsWith("data:image/") && icon.length <= ICON ? icon : undefined;
