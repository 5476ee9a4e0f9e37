#!/bin/sh
# Puts a file of /backups into the empty hub; then the keys belong to whom the services run as, as the service `keys` has it.
set -eu

case "${1-}" in
  "" | /*) file="${1-}" ;;
  *) file="/backups/${1##*/}" ;;
esac
java -Xmx256m -Dcaunoi.project=/ -cp "lib/main/*:lib/boot/*" vn.caunoi.standalone.backup.RestoreMain ${file:+"$file"}
chown 10001:10001 /keys/private/keys.json /keys/public/jwks.json
