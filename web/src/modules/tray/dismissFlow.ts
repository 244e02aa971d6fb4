import { changeSent } from "../chain/sentStore.ts";

/** Takes the flow out of its transactions' records; they stay in the list by themselves. */
export const dismissFlow = (id: string): void =>
  changeSent((one) => (one.flow?.id === id ? { ...one, flow: null } : one));
