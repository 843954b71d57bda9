#!/usr/bin/env bash
# Asserts that a running domain stands as this folder says; prints what does not, one line each.
#
#   ASADMIN="payara6/bin/asadmin --port 4848" check.sh
set -u
wrong=0

asadmin() { TERM=dumb ${ASADMIN:-asadmin} --terse "$@" 2>/dev/null; }

claim() {
    if eval "$2"; then printf 'ok     %s\n' "$1"; else printf 'WRONG  %s\n' "$1"; wrong=1; fi
}

holds() { asadmin get "$1" | grep -qx "$1=$2"; }

transactions=configs.config.server-config.transaction-service
claim "open transactions are recovered at start" "holds $transactions.automatic-recovery true"
claim "transaction branches carry a name of their own" "asadmin get '$transactions.property.*' | grep -q xa-servername="
claim "Payara's own broker is off" "holds configs.config.server-config.jms-service.type DISABLED"
claim "session cookies stay on our own pages" "holds configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.cookie-same-site-value Lax"
for pool in calink calink-direct calink-jms ca-cfca ca-bjca ca-axca; do
    claim "pool $pool answers" "asadmin ping-connection-pool $pool >/dev/null"
done
resources=$(asadmin list-connector-resources; asadmin list-jdbc-resources)
for resource in jdbc/calink jdbc/calink-direct jms/calink eis/ca/CFCA eis/ca/BJCA eis/ca/AXCA; do
    claim "resource $resource is there" "grep -qx $resource <<<\"\$resources\""
done
for pool in calink-jms ca-cfca ca-bjca ca-axca; do
    claim "pool $pool takes part in global transactions" \
        "holds resources.connector-connection-pool.$pool.transaction-support XATransaction"
done
applications=$(asadmin list-applications)
for application in calink calink-messaging calink-ca-connector; do
    claim "$application is deployed" "grep -q '^$application ' <<<\"\$applications\""
done
exit $wrong
