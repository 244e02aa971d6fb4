// Written by `pnpm codegen` from web/messages.

export default {
  desk: "In diesem Browser ist keine Wallet. Eine als Erweiterung installieren und die Seite neu laden.",
  deskTest: "In diesem Browser ist keine Wallet. Eine als Erweiterung installieren und die Seite neu laden, oder Weir mit der Test-Wallet unten ausprobieren.",
  phone: "Auf dem Telefon ist eine Wallet eine App mit eigenem Browser. Dort lässt sich diese Seite öffnen:",
  open: (d) => "In " + d.wallet + " öffnen",
  other: "Andere Wallet: die Adresse dieser Seite in den Browser der App kopieren.",
  copy: "Adresse kopieren",
  here: "Diese Seite ist nur auf diesem Gerät erreichbar: Öffnen kann sie nur eine App auf demselben Gerät."
}