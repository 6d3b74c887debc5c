export const utilityProcess = null;
