/** Why Caseway cannot start here, in words for the person who typed the command. */
export class StartError extends Error {}
