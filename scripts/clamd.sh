#!/usr/bin/env bash
# A real ClamAV daemon for the tests, in a folder of its own, on a free port of this machine only, with one signature of
# our own: that of the EICAR test. Nothing is downloaded but Debian's package, and that only where root can.
#   scripts/clamd.sh start FOLDER   prints its url as the last line
#   scripts/clamd.sh stop FOLDER    and removes the folder
set -euo pipefail

install_it() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "ClamAV is missing: install your system's package \"clamav-daemon\", then start again." >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2
  apt-get install -y -qq --no-install-recommends clamav-daemon >&2
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  local folder=$1 port
  PATH=$PATH:/usr/sbin
  command -v clamd >/dev/null || install_it
  port=$(free_port)
  mkdir -p "$folder/signatures"
  # Name:any type:anywhere:bytes. The words alone, so that this file is not the test itself.
  printf 'Eicar-Test-Signature:0:*:%s\n' "$(printf 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!' | od -An -tx1 | tr -d ' \n')" \
    >"$folder/signatures/test.ndb"
  cat >"$folder/clamd.conf" <<CONF
TCPSocket $port
TCPAddr 127.0.0.1
DatabaseDirectory $folder/signatures
TemporaryDirectory $folder
PidFile $folder/pid
LogFile $folder/log
StreamMaxLength 60M
SelfCheck 0
User $(id -un)
CONF
  clamd --config-file="$folder/clamd.conf" >&2
  for _ in $(seq 100); do
    if node -e "require('node:net').connect($port, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))"; then
      echo "tcp://127.0.0.1:$port"
      return
    fi
    sleep 0.2
  done
  cat "$folder/log" >&2
  exit 1
}

stop() {
  if [ -f "$1/pid" ]; then kill "$(cat "$1/pid")" 2>/dev/null || true; fi
  rm -rf "$1"
}

case "${1:-}" in
  start) shift && start "$@" ;;
  stop) stop "$2" ;;
  *) sed -n '2,6p' "$0" >&2 && exit 2 ;;
esac
