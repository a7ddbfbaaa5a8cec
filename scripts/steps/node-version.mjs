// Imported first, for its effect: everything after may use what this version offers.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Passerelle demande Node.js 20.19 ou plus récent ; ici ${process.version}. Voir https://nodejs.org\n` +
      `Passerelle needs Node.js 20.19 or later; this is ${process.version}.`,
  );
  process.exit(1);
}
