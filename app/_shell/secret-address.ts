/** Pages that whoever holds their address may use: next.config.mjs has it told to nobody. */
export const hasSecretAddress = (path: string): boolean => /^\/(invitations|confirmation)\//.test(path);
