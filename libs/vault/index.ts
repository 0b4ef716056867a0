export { VaultDatabaseModule, VaultHttpModule } from './vault.module.js';
export { rotateVaultOf } from './use-cases/rotate-vault.js';
