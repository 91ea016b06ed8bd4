#!/usr/bin/env bash
# Makes the roles of Tuntas and gives them the passwords that stand in files of the folder TUNTAS_SECRETS:
# owner-password, app-password, backup-password. As an init script of the postgres image, or by hand:
#   TUNTAS_SECRETS=/run/secrets POSTGRES_USER=postgres POSTGRES_DB=tuntas docker/postgres/roles.sh
set -euo pipefail
secrets=${TUNTAS_SECRETS:-/run/secrets}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
roles=${TUNTAS_ROLES:-$here/roles.sql}

to_database() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-tuntas}"
}

to_database < "$roles"
for role in owner app backup; do
  file=$secrets/$role-password
  [ -s "$file" ] || { echo "Missing: $file" >&2; exit 1; }
  # Through standard input: an argument would stand in the list of processes. Only its hash reaches the server's log.
  {
    printf "SET password_encryption = 'scram-sha-256';\nSET log_statement = 'none';\n"
    printf '\\set password `cat %q`\n' "$file"
    printf 'ALTER ROLE tuntas_%s PASSWORD :%s;\n' "$role" "'password'"
  } | to_database
done

# The server's own file of who may come from where: copying the whole server counts as a database of its own.
if [ -n "${PGDATA:-}" ] && [ -w "$PGDATA/pg_hba.conf" ] && ! grep -q tuntas_backup "$PGDATA/pg_hba.conf"; then
  echo 'host replication tuntas_backup samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
fi
