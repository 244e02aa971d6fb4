// Written by `pnpm codegen` from web/messages.

export default {
  title: "Diese Contracts liegen nicht an den Adressen, die dieser Build ableitet.",
  note: "Der Knoten sagt, dass ihr Code derselbe ist; sonst bestätigt das nichts. Nur mit einem vertrauenswürdigen Knoten verwenden."
}