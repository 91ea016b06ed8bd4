#!/usr/bin/env bash
# train.sh <jar> <cache>: starts the program on an empty store, asks for a few pages, stops it, and Java writes its cache.
# The same Java must use it with the same jar and the libraries beside it.
set -euo pipefail
jar=$(realpath "$1")
cache=$(realpath -m "$2")
work=$(mktemp -d)
program=
trap '[ -z "$program" ] || kill "$program" 2> /dev/null || true; rm -rf "$work"' EXIT
port=${TRAINING_PORT:-18080}

cd "$(dirname "$jar")"
java -XX:AOTCacheOutput="$cache" -jar "$(basename "$jar")" --tuntas.data="$work/data" --tuntas.demo-issues=false \
  --server.port="$port" --management.server.port="$((port + 1))" > "$work/log" 2>&1 &
program=$!

# No curl in a JRE's image.
get() {
  exec 3<> "/dev/tcp/127.0.0.1/$1" && printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$2" "$1" >&3 && cat <&3
}
give_up() { cat "$work/log" >&2; echo "$1" >&2; exit 1; }
until (get "$((port + 1))" /actuator/health/readiness) 2> /dev/null | grep -q '"UP"'; do
  kill -0 "$program" 2> /dev/null || give_up "The program ended by itself"
  [ "$SECONDS" -lt "${TRAINING_SECONDS:-600}" ] || give_up "The program is not ready"
  sleep 1
done
for page in / /sign-in /track /file /public /actuator; do (get "$port" "$page") > /dev/null; done
kill -TERM "$program"
# Java answers a TERM with 143; whether the cache was written is what counts.
wait "$program" || true
program=
[ -s "$cache" ] || give_up "No cache was written"
