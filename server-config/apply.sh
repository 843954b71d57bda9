#!/usr/bin/env bash
# Brings a running domain to what this folder says and deploys the archives. May be run again at any time.
#
#   ASADMIN="payara6/bin/asadmin --port 4848" apply.sh MESSAGING.rar CONNECTOR.rar CALINK.ear
#
# DATABASE=10-jdbc-postgresql.xml takes another database than the embedded one.
set -u
here=$(cd "$(dirname "$0")" && pwd)
messaging=$(realpath "$1") connector=$(realpath "$2") application=$(realpath "$3")
database=${DATABASE:-10-jdbc.xml}
commands=$(mktemp) && answers=$(mktemp) && trap 'rm -f "$commands" "$answers"' EXIT

asadmin() { TERM=dumb ${ASADMIN:-asadmin} "$@"; }

# names ELEMENT ATTRIBUTE: what the resource files call their elements of that kind
names() { sed -n "s/.*<$1 \\(.* \\)\\{0,1\\}$2=\"\\([^\"]*\\)\".*/\\2/p" "$here/$database" "$here"/2*.xml "$here"/3*.xml; }

present() { asadmin --terse "$1" 2>/dev/null; }

forget_what_stands() {
    local name standing
    present list-applications | grep -q '^calink ' && echo undeploy calink
    standing=$(present list-connector-connection-pools)
    for name in $(names connector-connection-pool name); do
        grep -qx "$name" <<<"$standing" && echo "delete-connector-connection-pool --cascade=true $name"
    done
    standing=$(present list-admin-objects)
    for name in $(names admin-object-resource jndi-name); do
        grep -qx "$name" <<<"$standing" && echo "delete-admin-object $name"
    done
    standing=$(present list-jdbc-connection-pools)
    for name in $(names jdbc-connection-pool name); do
        grep -qx "$name" <<<"$standing" && echo "delete-jdbc-connection-pool --cascade=true $name"
    done
    standing=$(present list-javamail-resources)
    for name in $(names mail-resource jndi-name); do
        grep -qx "$name" <<<"$standing" && echo "delete-javamail-resource $name"
    done
    present list-applications | grep -o '^calink-[a-z-]*' | sed 's/^/undeploy --cascade=true /'
    present list-resource-adapter-configs | grep -x 'calink-[a-z-]*' | sed 's/^/delete-resource-adapter-config /'
}

{
    forget_what_stands
    grep -hv '^#' "$here"/01-*.asadmin "$here"/[4-6]*.asadmin
    echo "add-resources $here/$database"
    for adapter in "$here"/[23]?-*-adapter.xml; do echo "add-resources $adapter"; done
    echo "deploy --name calink-messaging $messaging"
    echo "deploy --name calink-ca-connector $connector"
    for resources in "$here"/2[1-9]-*.xml "$here"/3[1-9]-*.xml; do echo "add-resources $resources"; done
    echo "deploy --name calink $application"
} >"$commands"
asadmin multimode --file "$commands" >"$answers" 2>&1
cat "$answers"
! grep -qE 'remote failure|failed\.$|already exists|not found' "$answers"
