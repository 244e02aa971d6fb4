// Written by `pnpm codegen` from web/messages.

export default {
  noAccount: {
    sentence: (d) => d.wallet + " hat ohne Konto geantwortet.",
    remedy: "Entsperren und ein Konto für diese Seite auswählen, dann erneut versuchen."
  },
  declined: {
    sentence: (d) => "Die Anfrage in " + d.wallet + " wurde abgelehnt.",
    remedy: "Bei Bedarf erneut versuchen."
  },
  busy: {
    sentence: (d) => "In " + d.wallet + " ist noch eine frühere Anfrage offen.",
    remedy: (d) => d.wallet + " über die Symbolleiste des Browsers öffnen und die Anfrage beantworten, dann erneut versuchen."
  }
}