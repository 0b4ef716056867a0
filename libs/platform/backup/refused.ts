/** Why a backup was not made or not put back, in one sentence a person can act on. Nothing was changed. */
export class BackupRefused extends Error {}
