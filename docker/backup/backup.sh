#!/usr/bin/env bash
# A backup of Tuntas while it serves.
#   backup.sh base   PostgreSQL: the whole server (pg_basebackup), to be continued with the archived log (archive-wal.sh)
#   backup.sh dump   PostgreSQL: this database as it is now (pg_dump), for another version or machine; nothing after it
#   backup.sh h2     the one node's file
#   backup.sh keys   the keys and the log's own files, to a place of their own
# Settings: TUNTAS_BACKUP (folder), TUNTAS_BACKUP_KEYS (another folder, best on another machine), TUNTAS_DATA, TUNTAS_KEYS
# and TUNTAS_LEDGER (default: in TUNTAS_DATA), TUNTAS_BACKUP_KEEP (how many of a kind stay, default 7), TUNTAS_JAR,
# and PostgreSQL's own PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSFILE.
# Ends with 0 when the copy is whole and was read again; 2 wrong use; 3 another backup runs; 4 the copy is not whole.
set -euo pipefail
umask 077

kind=${1:-}
case $kind in base | dump | h2 | keys) ;; *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac
data=${TUNTAS_DATA:-./data}
keys=${TUNTAS_KEYS:-$data/keys}
ledger=${TUNTAS_LEDGER:-$data/ledger}
keep=${TUNTAS_BACKUP_KEEP:-7}
to=${TUNTAS_BACKUP:?folder of the backups}
if [ "$kind" = keys ]; then
  backups=$(realpath -m "$to")
  to=${TUNTAS_BACKUP_KEYS:?folder of the copies of keys, apart from the backups}
  # A copy of the database beside the keys that open it protects nobody.
  case $(realpath -m "$to")/ in "$backups"/*) echo "TUNTAS_BACKUP_KEYS must not lie in TUNTAS_BACKUP" >&2; exit 2 ;; esac
fi
mkdir -p "$to"

exec 9> "$to/.lock"
flock --nonblock 9 || { echo "Another backup writes into $to" >&2; exit 3; }

name=$kind-$(date --utc +%Y%m%dT%H%M%SZ)
draft=$to/.$name.new
trap 'rm -rf "$draft"' EXIT

broken() { echo "The copy is not whole: $1" >&2; exit 4; }

case $kind in
  base)
    pg_basebackup --pgdata="$draft" --format=plain --checkpoint=fast --wal-method=stream --manifest-checksums=SHA256 \
      --no-password || broken pg_basebackup
    pg_verifybackup --quiet "$draft" || broken pg_verifybackup
    ;;
  dump)
    # Waits for nobody and holds nobody up: the sequencer waits for writers only.
    pg_dump --format=custom --no-password --file="$draft" || broken pg_dump
    [ "$(pg_restore --list "$draft" | grep -c 'TABLE DATA .* domain_event')" = 1 ] || broken pg_restore
    ;;
  h2)
    mkdir "$draft"
    java -jar "${TUNTAS_JAR:-tuntas.jar}" backup "$draft/tuntas.zip" "--tuntas.data=$data" || broken backup
    ;;
  keys)
    mkdir "$draft"
    cp -a "$keys" "$draft/keys"
    cp -a "$ledger" "$draft/ledger"
    [ -s "$draft/keys/codes.key" ] && [ -s "$draft/ledger/log.key" ] || broken "no keys in $keys, or no log in $ledger"
    ;;
esac

find "$draft" -type f -exec sync {} +
mv "$draft" "$to/$name"
sync "$to"

if [ "$kind" != keys ]; then
  # The program tells its age on the administrator's page and to Prometheus.
  printf 'finished=%s\nkind=%s\nbytes=%s\n' \
    "$(date --utc +%Y-%m-%dT%H:%M:%SZ)" "$kind" "$(du --summarize --bytes "$to/$name" | cut -f1)" > "$ledger/.last-backup.new"
  chmod 644 "$ledger/.last-backup.new"
  mv "$ledger/.last-backup.new" "$ledger/last-backup"
fi

# Names are times, so the oldest come first.
find "$to" -mindepth 1 -maxdepth 1 -name "$kind-*" | sort | head --lines=-"$keep" | while read -r old; do
  rm -rf "$old"
done
if [ "$kind" = base ] && [ -d "$to/wal" ]; then
  first=$(find "$to" -mindepth 1 -maxdepth 1 -name 'base-*' | sort | head --lines=1)
  # The log that the oldest kept copy needs begins with the segment named in its label.
  start=$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\))$/\1/p' "$first/backup_label")
  [ -n "$start" ] && pg_archivecleanup "$to/wal" "$start"
fi
echo "$to/$name"
