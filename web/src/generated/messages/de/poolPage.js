// Written by `pnpm codegen` from web/messages.

export default {
  title: "Pool",
  loading: "Der Pool wird geladen",
  loadingNote: "Wem er gehört und wer ihn anhalten darf, was angekündigt ist und was das für die eigene Position heißt, wer einen Verlust trägt und was sich selbst einrichten lässt."
}