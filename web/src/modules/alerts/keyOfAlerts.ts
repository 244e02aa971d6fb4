/** The key of the browser's storage. Apart, because every page looks whether there is anything at all. */
export const keyOfAlerts = (chainId: number): string => `weir.alerts.${chainId}`;
