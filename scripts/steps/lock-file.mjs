/**
 * npm installs only from a lock file that names every optional package of every other, also those for other
 * systems. A registry that does not serve them all makes `npm install` write one that `npm ci` then refuses.
 */

/** @returns {{ parent: string, name: string, version: string }[]} the optional packages that the lock file leaves out. */
export function leftOut({ packages }) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !folders(parent).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** Where Node looks for a package asked by the one in `folder`: there, then upwards to the root. */
function folders(folder) {
  if (folder === "") return [""];
  return [`${folder}/`, ...folders(folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/"))))];
}

/** @returns the lock file with an entry for each package left out; npm adds what it checks them by, where it can fetch them. */
export function completed(lock) {
  const added = leftOut(lock).map(({ parent, name, version }) => {
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}@${version}: no exact version to write down.`);
    const { dev, devOptional } = lock.packages[parent];
    const flags = { ...(dev && { dev }), ...(devOptional && { devOptional }), optional: true };
    return [`node_modules/${name}`, { version, ...systemOf(name), ...flags }];
  });
  const [root, ...rest] = [...Object.entries(lock.packages), ...added];
  rest.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries([root, ...rest]) };
}

/** What a name like "core-linux-arm-gnueabihf" says of the system it is for. */
function systemOf(name) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => ["android", "darwin", "freebsd", "linux", "win32"].includes(word));
  const cpu = words.filter((word) => ["arm", "arm64", "ia32", "ppc64", "s390x", "x64"].includes(word));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: for which system?`);
  const libc = words.includes("musl") ? ["musl"] : words.includes("gnu") ? ["glibc"] : undefined;
  return { os, cpu, ...(libc && { libc }) };
}
