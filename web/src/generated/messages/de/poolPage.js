// Written by `pnpm codegen` from web/messages.

export default {
  title: "Pool",
  loading: "Der Pool wird geladen",
  loadingNote: "Wem er gehört und wer ihn anhalten darf, was angekündigt ist und was das für Sie bedeutet, wer einen Verlust trägt und was Sie selbst einrichten können."
}