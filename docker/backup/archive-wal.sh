#!/usr/bin/env bash
# PostgreSQL's archive_command: archive-wal.sh <path of the segment> <its name>. Keeps each finished segment once, whole,
# and never writes over one. Anything but 0 makes the server keep the segment and try again.
set -euo pipefail
to=${TUNTAS_BACKUP:?folder of the backups}/wal
mkdir -p "$to"
if [ -e "$to/$2" ]; then
  cmp --silent "$1" "$to/$2" || { echo "Another segment $2 is in $to: two servers archive into one folder" >&2; exit 1; }
  exit 0
fi
cp "$1" "$to/.$2.new"
sync "$to/.$2.new"
mv "$to/.$2.new" "$to/$2"
sync "$to"
