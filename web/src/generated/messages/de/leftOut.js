// Written by `pnpm codegen` from web/messages.
import { number, plural } from "@messageformat/runtime";
import { de } from "@messageformat/runtime/lib/cardinals";
export default {
  permission: (d) => plural(d.count, 0, de, { one: "1 Berechtigung fehlt: Der Indexer hat sie fehlerhaft geliefert.", other: number("de", d.count, 0) + " Berechtigungen fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  liquidation: (d) => plural(d.count, 0, de, { one: "1 Liquidation fehlt: Der Indexer hat sie fehlerhaft geliefert.", other: number("de", d.count, 0) + " Liquidationen fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  interest: (d) => plural(d.count, 0, de, { one: "1 Zinssumme fehlt: Der Indexer hat sie fehlerhaft geliefert.", other: number("de", d.count, 0) + " Zinssummen fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  hour: (d) => plural(d.count, 0, de, { one: "1 Stunde fehlt: Der Indexer hat sie fehlerhaft geliefert.", other: number("de", d.count, 0) + " Stunden fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  entry: (d) => plural(d.count, 0, de, { one: "1 Eintrag fehlt: Der Indexer hat ihn fehlerhaft geliefert.", other: number("de", d.count, 0) + " Einträge fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  account: (d) => plural(d.count, 0, de, { one: "1 Konto fehlt: Der Indexer hat es fehlerhaft geliefert.", other: number("de", d.count, 0) + " Konten fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  loan: (d) => plural(d.count, 0, de, { one: "1 Darlehen fehlt: Der Indexer hat es fehlerhaft geliefert.", other: number("de", d.count, 0) + " Darlehen fehlen: Der Indexer hat sie fehlerhaft geliefert." }),
  deal: (d) => plural(d.count, 0, de, { one: "1 Geschäft fehlt: Der Indexer hat es fehlerhaft geliefert.", other: number("de", d.count, 0) + " Geschäfte fehlen: Der Indexer hat sie fehlerhaft geliefert." })
}