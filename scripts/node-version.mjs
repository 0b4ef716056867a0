// Imported first by every script. Plain enough for a very old Node to read, so that it can say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Coopkantoor needs Node.js 20.19 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
