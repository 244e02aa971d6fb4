// Written by `pnpm codegen` from web/messages.

export default {
  otherChain: (d) => "Sie nennt Chain " + d.chainId + ", aber die Contracts liegen auf Chain " + d.deployed + ".",
  noServer: "Der Server dieser Seite antwortet nicht mehr.",
  status: (d) => "Der Server hat mit " + d.status + " geantwortet.",
  noJson: "Sie ist kein gültiges JSON.",
  contracts: (d) => "Core " + d.core + ", Lens " + d.lens,
  withPeer: (d) => "Core " + d.core + ", Lens " + d.lens + ", Desk " + d.desk + ", Loans " + d.loans + ", deren Lens " + d.peerLens,
  unconfirmed: (d) => "Ihre Contracts liegen nicht dort, wo der Code dieser Seite sie hinlegt (" + d.ours + "), und kein Knoten der Chain " + d.chainId + " antwortet unter " + d.nodes + " und sagt, ob ihr Code derselbe ist.",
  strange: (d) => "Ihre Contracts (" + d.given + ") sind nicht die, für die diese Seite gebaut ist: weder ihre Adressen noch ihr Code. Die eigenen sind " + d.ours + ".",
  withOwn: (d) => "Mit dem eigenen Knoten: " + d.reason
}