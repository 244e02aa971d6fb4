import { clean } from "@weir/sdk/codec/clean";

/** Code points of a wallet's name, and characters of its icon's data URL: a detailed one has some 100,000. */
const NAME = 40;
const ICON = 400_000;

/** What a wallet calls itself, as the page can say it. Any extension may announce one under any name. */
export const walletName = (connector: { name: string } | undefined): string =>
  (connector && clean(connector.name, NAME)) || "The wallet";

/** The wallet's own picture where it brings it along: an address would tell its server who visits, and what for. */
export const walletIcon = ({ icon }: { icon?: string | undefined }): string | undefined =>
  icon?.startsWith("data:image/") && icon.length <= ICON ? icon : undefined;
