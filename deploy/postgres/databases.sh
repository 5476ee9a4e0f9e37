#!/bin/bash
# Runs once, when the data volume is empty: a database for each service, owned by a role of its own that sees no other.
set -euo pipefail

database() {
  psql --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --set=name="$1" --set=password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database questions "$QUESTIONS_DB_PASSWORD"
database registry "$REGISTRY_DB_PASSWORD"
