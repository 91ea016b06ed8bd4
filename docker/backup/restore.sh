#!/usr/bin/env bash
# Puts a backup back, into a place that is empty.
#   restore.sh base <backup> <data folder of PostgreSQL> [--left <pg_wal of the lost server>] [--until <time>]
#   restore.sh dump <backup>       into the empty database that PGHOST, PGPORT, PGUSER (a superuser), PGDATABASE name
#   restore.sh h2   <backup>       into TUNTAS_DATA
#   restore.sh keys <backup>       into TUNTAS_KEYS and TUNTAS_LEDGER (default: in TUNTAS_DATA)
# base goes on through the log archived in TUNTAS_BACKUP/wal and what the lost server left, up to its last commit, or to
# a time such as "2026-11-22 10:00:00+07". PostgreSQL does that at its next start.
# Nothing is ever written over: above all not ledger/last-checkpoint, which knows how far the log was signed, nor
# ledger/erased.list, which knows what was destroyed. Where the restored database is behind them the program says so.
# Ends with 0; 2 wrong use; 4 the backup is not whole; 5 the place is not empty.
set -euo pipefail
umask 077

usage() { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
kind=${1:-}
backup=${2:-}
[ -n "$backup" ] || usage
[ -e "$backup" ] || { echo "There is no $backup" >&2; exit 2; }
data=${TUNTAS_DATA:-./data}
keys=${TUNTAS_KEYS:-$data/keys}
ledger=${TUNTAS_LEDGER:-$data/ledger}

empty() {
  [ -z "$(ls -A "$1" 2> /dev/null)" ] || { echo "$1 is not empty" >&2; exit 5; }
}

base() {
  local target=${1:-} left='' until=''
  [ -n "$target" ] || usage
  shift
  while [ $# -gt 1 ]; do
    case $1 in --left) left=$2 ;; --until) until=$2 ;; *) usage ;; esac
    shift 2
  done
  empty "$target"
  pg_verifybackup --quiet "$backup" || { echo "The backup is not whole" >&2; exit 4; }
  mkdir -p "$target"
  cp -a "$backup/." "$target/"
  chmod 700 "$target"
  local archive
  archive=$(realpath -m "${TUNTAS_BACKUP:?folder of the backups}/wal")
  local fetch="cp \"$archive/%f\" \"%p\""
  if [ -n "$left" ]; then
    left=$(realpath "$left")
    # What was archived is whole; what the lost server left may end in the middle of its last segment, and may.
    fetch="$fetch 2> /dev/null || cp \"$left/%f\" \"%p\""
  fi
  {
    printf "restore_command = '%s'\n" "$fetch"
    printf "recovery_target_action = 'promote'\n"
    [ -z "$until" ] || printf "recovery_target_time = '%s'\n" "$until"
  } >> "$target/postgresql.auto.conf"
  : > "$target/recovery.signal"
}

put_if_none() {
  # cp --no-clobber ends with 0 or 1 by version when it leaves a file alone
  [ -e "$2" ] || cp -a "$1" "$2"
}

case $kind in
  base) base "${@:3}" ;;
  dump)
    [ "$(psql --no-psqlrc -Atc "SELECT COUNT(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")" = 0 ] \
      || { echo "The database is not empty" >&2; exit 5; }
    pg_restore --exit-on-error --single-transaction --no-password --dbname="${PGDATABASE:?}" "$backup"
    ;;
  h2)
    [ ! -e "$data/tuntas.mv.db" ] || { echo "$data/tuntas.mv.db is there" >&2; exit 5; }
    mkdir -p "$data"
    unzip -q "$backup/tuntas.zip" tuntas.mv.db -d "$data" || exit 4
    ;;
  keys)
    mkdir -p "$keys" "$ledger"
    for file in "$backup"/keys/*; do put_if_none "$file" "$keys/$(basename "$file")"; done
    for file in "$backup"/ledger/*; do put_if_none "$file" "$ledger/$(basename "$file")"; done
    ;;
  *) usage ;;
esac
