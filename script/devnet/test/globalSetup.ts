import { installAlone } from "../install.ts";

/** Tests import the clients, and their faults are what the patches mend. */
export default (): Promise<void> => installAlone();
