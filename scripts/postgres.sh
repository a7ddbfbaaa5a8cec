#!/usr/bin/env bash
# A real PostgreSQL for the tests and the bench, in a folder of its own, on a free port of this machine only.
#   scripts/postgres.sh start FOLDER [setting=value …]   prints its url as the last line
#   scripts/postgres.sh stop FOLDER                      and removes the folder
# Debian puts the programs outside PATH and they refuse to run as root: then they run as the user postgres.
set -euo pipefail

programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  if [ -z "$found" ] && command -v initdb >/dev/null; then found=$(dirname "$(command -v initdb)"); fi
  echo "$found"
}

install_it() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "PostgreSQL is missing: install your system's package \"postgresql\", then start again." >&2
    exit 1
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2
  apt-get install -y -qq --no-install-recommends postgresql >&2
}

as_server() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  local folder=$1 port password settings=""
  shift
  [ -n "$(programs)" ] || install_it
  port=$(free_port)
  password=$(node -p 'require("node:crypto").randomBytes(12).toString("hex")')
  mkdir -p "$folder"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
  as_server sh -c 'umask 077 && printf %s "$1" > "$2/password"' sh "$password" "$folder"
  as_server "$(programs)/initdb" --pgdata="$folder/data" --username=passerelle --pwfile="$folder/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  for setting in "$@"; do settings+=" -c $setting"; done
  as_server "$(programs)/pg_ctl" --pgdata="$folder/data" --log="$folder/log" --wait --silent \
    --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200$settings" start >&2
  echo "postgresql://passerelle:$password@127.0.0.1:$port/postgres"
}

stop() {
  [ -d "$1/data" ] || return 0
  as_server "$(programs)/pg_ctl" --pgdata="$1/data" --mode=immediate --wait --silent stop >&2 || true
  rm -rf "$1"
}

case "${1:-}" in
  start) shift && start "$@" ;;
  stop) stop "$2" ;;
  *) sed -n '2,4p' "$0" >&2 && exit 2 ;;
esac
