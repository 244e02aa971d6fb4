import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/shell.js";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { WalletButton } from "@/modules/wallet/components/WalletButton.tsx";
import { WalletSkeleton } from "@/modules/wallet/components/WalletSkeleton.tsx";
import { Boundary } from "@/ui/Boundary.tsx";
import { Link } from "@/ui/Link.tsx";
import { Mark } from "@/ui/Mark.tsx";
import { Nav } from "./Nav.tsx";
import { ThemeToggle } from "./ThemeToggle.tsx";
import { WhenActing } from "./WhenActing.tsx";

// What was sent before is listed after the first paint.
const TrayButton = lazyPart(() =>
  import("@/modules/tray/components/TrayButton.tsx").then((module) => module.TrayButton),
);

export function Header() {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper">
      <div className="mx-auto flex h-16 max-w-[82rem] items-center gap-3 px-4 md:gap-8 md:px-6">
        <Link href="/" aria-label={words.home} className="flex items-center gap-2.5">
          <Mark className="size-7 text-river" />
          <span className="font-serif text-2xl leading-none tracking-tight">Weir</span>
        </Link>
        <div className="md:flex-1">
          <Nav />
        </div>
        <div className="ml-auto flex items-center gap-1.5">
          <ThemeToggle />
          <WhenReady fallback={null}>
            <WhenActing>
              <TrayButton />
            </WhenActing>
          </WhenReady>
          <WhenReady fallback={<WalletSkeleton />}>
            <Boundary what={words.wallet}>
              <WalletButton />
            </Boundary>
          </WhenReady>
        </div>
      </div>
    </header>
  );
}
