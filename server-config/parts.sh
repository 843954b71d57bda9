# The parts that ./run starts, each on its own: sourced by ./run, not run by itself.

OWN_PIDS=()
OWN_NAMES=()

say() { printf '%s\n' "$*"; }
step() { printf '%-58s' "$1"; STEP_BEGAN=$SECONDS; }
done_step() { printf ' %s\n' "${1:-$((SECONDS - STEP_BEGAN)) s}"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

choose_ports() {
    ADMIN_PORT=4848 SANDBOX_PORT=9080 SMTP_PORT=9025 AGENT_PORT=19527 IIOP_PORT=3700
    if [ "$PORT" != 8080 ]; then
        ADMIN_PORT=$((PORT + 1)) SANDBOX_PORT=$((PORT + 2)) SMTP_PORT=$((PORT + 3)) AGENT_PORT=$((PORT + 4)) IIOP_PORT=$((PORT + 5))
    fi
    [ "$PORT" -ge 1024 ] && [ "$IIOP_PORT" -le 65535 ] || fail "--port wants a number from 1024 to 65530, not $PORT"
}

# JAVA becomes the java of a JDK 17 or 21: JAVA_HOME, the path, then what is installed.
choose_java() {
    local candidate version
    for candidate in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java /opt/*/bin/java \
        "$HOME"/.sdkman/candidates/java/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
        [ -x "$candidate" ] && [ -x "${candidate%java}javac" ] || [ -x "$candidate" ] || continue
        version=$("$candidate" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
        case $version in 17 | 21)
            JAVA=$(readlink -f "$candidate")
            [ -x "${JAVA%java}javac" ] || continue
            JAVA_HOME=${JAVA%/bin/java}
            export JAVA_HOME
            return
            ;;
        esac
    done
    fail "No JDK 17 or 21 found: install one (Debian: apt install openjdk-17-jdk-headless) or set JAVA_HOME"
}

reset_data() {
    case $DATA in / | "$HOME" | "$ROOT") fail "--reset will not empty $DATA" ;; esac
    [ ! -d "$DATA" ] || [ -z "$(ls -A "$DATA")" ] || [ -d "$DATA/run" ] || fail "--reset: $DATA does not look like a data folder of ours"
    for part in sandbox agent server; do refuse_twice "$part"; done
    rm -rf "$DATA"
}

refuse_twice() {
    local pid
    pid=$(cat "$DATA/run/$1.pid" 2>/dev/null) || return 0
    ! kill -0 "$pid" 2>/dev/null || fail "The $1 of $DATA runs already (process $pid)"
}

check_ports() {
    local part
    for part in "${PARTS[@]}"; do
        case $part in
            server) free_port "$PORT" portal && free_port "$ADMIN_PORT" "admin console" && free_port "$IIOP_PORT" IIOP ;;
            sandbox) free_port "$SANDBOX_PORT" sandbox && free_port "$SMTP_PORT" "sandbox's mail" ;;
            agent) free_port "$AGENT_PORT" "token agent" ;;
            *) fail "There is no part $part: sandbox, agent, server" ;;
        esac
    done
}

free_port() {
    ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || fail "Port $1 ($2) is taken: free it or choose others with --port N"
}

# Builds when a source is younger than the archive that is deployed.
build_what_changed() {
    local archives=(ear/target/calink.ear messaging/target/calink-messaging.rar ca-connector/rar/target/calink-ca-connector.rar
        sandbox/target/calink-sandbox.war ukey-agent/target/calink-ukey-agent.jar)
    local oldest=${archives[0]} archive
    for archive in "${archives[@]}"; do
        [ -f "$archive" ] || { oldest=/nowhere; break; }
        [ "$archive" -nt "$oldest" ] || oldest=$archive
    done
    if [ "$oldest" != /nowhere ] && [ -z "$(find pom.xml ./*/pom.xml ca-connector/*/pom.xml ./*/src/main ca-connector/*/src/main \
        -newer "$oldest" -type f -print -quit)" ]; then
        return
    fi
    step "Building"
    command -v mvn >/dev/null || fail "Maven is missing (Debian: apt install maven)"
    mvn -q -B -DskipTests -pl ear,messaging,ca-connector/rar,sandbox,ukey-agent -am package >"$DATA/logs/build.log" 2>&1 ||
        { grep -m 5 ERROR "$DATA/logs/build.log" >&2; fail "The build failed: $DATA/logs/build.log"; }
    touch "${archives[@]}"
    done_step
}

payara_version() { sed -n 's:.*<payara.version>\(.*\)</payara.version>.*:\1:p' "$ROOT/pom.xml"; }

fetch_servers() {
    local version
    version=$(payara_version)
    PAYARA=$DATA/server/payara6
    MICRO=$DATA/server/payara-micro-$version.jar
    if needs server && [ ! -f "$DATA/server/domain1/$version" ]; then
        step "Fetching Payara Server $version"
        maven_artefact "fish.payara.distributions:payara:$version:zip"
        (cd "$DATA/server" && rm -rf payara6 && "$JAVA_HOME/bin/jar" xf "payara-$version.zip" && rm "payara-$version.zip") &&
            prepare_domain || fail "
Payara Server could not be unpacked into $DATA/server"
        touch "$DATA/server/domain1/$version"
        done_step
    fi
    if needs sandbox && [ ! -f "$MICRO" ]; then
        step "Fetching Payara Micro $version"
        maven_artefact "fish.payara.extras:payara-micro:$version" "$DATA/server"
        done_step
    fi
}

# What has to stand in the domain's file before it ever starts: Payara's own broker off, or it would listen outside; the
# name in the transaction branches, or those of the first start would be strangers' to all later ones and stay in doubt.
prepare_domain() {
    local domain=$DATA/server/domain1/config/domain.xml
    chmod +x "$PAYARA"/glassfish/bin/asadmin
    rm -rf "$DATA/server/domain1" && cp -r "$PAYARA/glassfish/domains/domain1" "$DATA/server/domain1"
    sed -i '0,/<connector-service /s::<jms-service default-jms-host="default_JMS_host" type="DISABLED"><jms-host name="default_JMS_host" host="127.0.0.1"></jms-host></jms-service>\n            &:' "$domain"
    sed -i '0,/<transaction-service \([^>]*[^ /]\) *\/>/s::<transaction-service \1><property name="xa-servername" value="calink-1"></property></transaction-service>:' "$domain"
    grep -q 'type="DISABLED"' "$domain" && grep -q 'xa-servername' "$domain"
}

needs() { case " ${PARTS[*]} " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

maven_artefact() {
    mvn -q -B -N dependency:copy -Dartifact="$1" -DoutputDirectory="$DATA/server" >"$DATA/logs/fetch.log" 2>&1 || fail "
Cannot fetch $1: $DATA/logs/fetch.log"
}

# Keys, secrets and addresses in DATA/secrets and DATA/contracts: made once, addresses follow the ports.
sign_contracts() {
    local sandbox=$ROOT/sandbox/target/calink-sandbox/WEB-INF stamp=$DATA/run/contracts
    local wanted="$PORT $SANDBOX_PORT $SMTP_PORT $AGENT_PORT $(stat -c %Y "$sandbox/classes/org/calink/sandbox/contract/SignContracts.class" 2>/dev/null)"
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    step "Signing the contracts with the sandbox"
    "$JAVA" -XX:TieredStopAtLevel=1 -cp "$sandbox/classes:$sandbox/lib/*" org.calink.sandbox.contract.SignContracts "$DATA" \
        --port "$PORT" --sandbox-port "$SANDBOX_PORT" --smtp-port "$SMTP_PORT" --agent-port "$AGENT_PORT" \
        >"$DATA/logs/contracts.log" 2>&1 || fail "No contracts could be signed: $DATA/logs/contracts.log"
    printf '%s' "$wanted" >"$stamp"
    done_step
}

# remember NAME: the last background process is ours to stop.
remember() {
    local i
    for i in "${!OWN_NAMES[@]}"; do [ "${OWN_NAMES[$i]}" != "$1" ] || unset "OWN_NAMES[$i]" "OWN_PIDS[$i]"; done
    OWN_PIDS+=("$!")
    OWN_NAMES+=("$1")
    printf '%s' "$!" >"$DATA/run/$1.pid"
}

own_pid() {
    local i
    for i in "${!OWN_NAMES[@]}"; do [ "${OWN_NAMES[$i]}" != "$1" ] || printf '%s' "${OWN_PIDS[$i]}"; done
}

# await_answer NAME PORT PATH SECONDS LOG [TEXT]: until that page answers well (with that text; "any": in whatever way), or
# the process has ended.
await_answer() {
    local pid limit=$((SECONDS + $4))
    pid=$(own_pid "$1")
    until answers "$2" "$3" "${6:-}"; do
        kill -0 "$pid" 2>/dev/null || fail "
The $1 ended while starting: $5"
        [ $SECONDS -lt $limit ] || fail "
The $1 did not come up within $4 s: $5"
        sleep 0.3
    done
}

# answers PORT PATH TEXT: true when the page is there (2xx) and has that text, or is "any" answer
answers() {
    local answer
    answer=$(get "$1" "$2") || return 1
    if [ "$3" = any ]; then [[ $answer == HTTP/1.* ]]; else [[ $answer == HTTP/1.?' 2'*"$3"* ]]; fi
}

# get PORT PATH: what a page on this machine answers, with its head; bash speaks HTTP, so that no program is needed for it
get() {
    local line
    {
        printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
        while IFS= read -r -t 5 line || [ -n "$line" ]; do printf '%s\n' "$line"; done <&3
    } 3<>"/dev/tcp/127.0.0.1/$1"
} 2>/dev/null

start_sandbox() {
    rm -rf "$DATA/run/sandbox/applications" "$DATA/run/sandbox/generated" "$DATA/run/sandbox/config/domain.xml"
    "$JAVA" -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 $(class_archive sandbox) \
        -Dcalink.sandbox.data="$DATA/sandbox" -Dcalink.sandbox.smtp.port="$SMTP_PORT" \
        -jar "$MICRO" --rootdir "$DATA/run/sandbox" --nohazelcast --port "$SANDBOX_PORT" --contextroot / \
        --prebootcommandfile "$ROOT/server-config/micro-loopback.asadmin" --logproperties "$ROOT/server-config/logging-sandbox.properties" \
        --deploy "$ROOT/sandbox/target/calink-sandbox.war" >"$DATA/logs/sandbox.log" 2>&1 </dev/null &
    remember sandbox
}

# Classes that a JVM has read once come from an archive at its next starts; written when it first stops.
class_archive() {
    local archive=$DATA/run/$1.jsa
    if [ -f "$archive" ]; then
        echo "-XX:SharedArchiveFile=$archive -Xshare:auto -Xlog:disable -Xlog:all=off"
    else
        echo "-XX:ArchiveClassesAtExit=$archive -Xlog:cds=off -Xlog:cds+dynamic=off"
    fi
}

await_sandbox() {
    step "Starting the sandbox"
    await_answer sandbox "$SANDBOX_PORT" / 180 "$DATA/logs/sandbox.log"
    done_step
}

start_agent() {
    "$JAVA" -Xmx96m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$ROOT/ukey-agent/target/calink-ukey-agent.jar" --tokens "$DATA/token" --soft-tokens --port "$AGENT_PORT" \
        --origin "http://127.0.0.1:$PORT" --origin "http://localhost:$PORT" \
        --pairing-code "$(cat "$DATA/secrets/calink.demo.pairing-code")" >"$DATA/logs/agent.log" 2>&1 </dev/null &
    remember agent
}

await_agent() {
    step "Starting the token agent"
    await_answer agent "$AGENT_PORT" /pair 60 "$DATA/logs/agent.log" any
    done_step
}

start_server() {
    local once=()
    UPGRADE=no
    if [ "$(cat "$DATA/run/applied" 2>/dev/null)" != "$(resources_wanted)" ]; then
        [ -z "$(ls -A "$DATA/transactions" 2>/dev/null)" ] || UPGRADE=yes
        fresh_domain
        once=(-prebootcommandfile "$(boot_commands)")
    fi
    cp server-config/logging.properties "$PAYARA/glassfish/domains/domain1/config/"
    launch_server "${once[@]}"
}

# launch_server [ARGUMENT]...: the server's own JVM, below us, so that it is ours to stop.
launch_server() {
    local command=() at=0
    mapfile -t command < <(server_command)
    while [ "${command[$at]:-}" != com.sun.enterprise.glassfish.bootstrap.ASMain ]; do
        at=$((at + 1))
        [ $at -lt ${#command[@]} ] || fail "Payara Server does not say how it starts: $PAYARA"
    done
    # shellcheck disable=SC2086
    "${command[@]:0:$at}" -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -Dcalink.data="$DATA" -Dcalink.port="$PORT" -Dcalink.admin.port="$ADMIN_PORT" -Dcalink.iiop.port="$IIOP_PORT" \
        -Dcalink.sandbox.port="$SANDBOX_PORT" -Dcalink.smtp.port="$SMTP_PORT" -Dcalink.agent.port="$AGENT_PORT" \
        ${CALINK_SERVER_JVM_OPTIONS:-} "${command[@]:$at}" "$@" \
        <<<"AS_ADMIN_MASTERPASSWORD=changeit" >"$DATA/logs/server.out" 2>&1 &
    remember server
}

resources_wanted() {
    cat server-config/*.xml server-config/*.asadmin server-config/apply.sh messaging/target/calink-messaging.rar \
        ca-connector/rar/target/calink-ca-connector.rar | sha256sum
}

# Changed resources and adapters are laid upon an empty domain: an adapter must not be replaced under a running recovery.
fresh_domain() {
    local domains=$PAYARA/glassfish/domains
    rm -rf "$domains/domain1" "$DATA/run/asadmin" "$DATA/run/applied" "$DATA/run/deployed"
    cp -r "$DATA/server/domain1" "$domains/domain1"
    [ -z "${DATABASE_DRIVER:-}" ] || cp "$DATABASE_DRIVER" "$domains/domain1/lib/"
}

# While an upgrade lays its resources there is nothing that recovery could ask, and it must not decide without.
boot_commands() {
    grep -hv '^#' server-config/00-*.asadmin server-config/[4-6]*.asadmin | grep . >"$DATA/run/boot.asadmin"
    [ "$UPGRADE" = no ] || sed -i 's/automatic-recovery=true/automatic-recovery=false/' "$DATA/run/boot.asadmin"
    printf '%s' "$DATA/run/boot.asadmin"
}

# The java command line of the domain, one argument a line; asked anew when the domain's configuration has changed.
server_command() {
    local kept=$DATA/run/server.command configuration=$PAYARA/glassfish/domains/domain1/config/domain.xml
    if [ ! -s "$kept" ] || [ "$configuration" -nt "$kept" ] || [ "$(head -n 1 "$kept")" != "$JAVA" ]; then
        AS_JAVA=$JAVA_HOME "$PAYARA/glassfish/bin/asadmin" start-domain --dry-run domain1 2>/dev/null |
            sed -n '2,/^$/p' | sed '/^$/d' | sed "1s:.*:$JAVA:" >"$kept"
    fi
    cat "$kept"
}

await_server() {
    step "Starting the server"
    await_admin
    done_step
    deploy_what_changed
    step "Waiting until the application is ready"
    await_answer server "$PORT" /health/ready 180 "$DATA/logs/server.log" '"ready"'
    done_step
}

await_admin() {
    await_answer server "$ADMIN_PORT" /management/domain/version 180 "$DATA/logs/server.log" any
}

asadmin() {
    AS_JAVA=$JAVA_HOME TERM=dumb "$PAYARA/glassfish/bin/asadmin" --port "$ADMIN_PORT" --user admin \
        --passwordfile "$DATA/run/asadmin" "$@"
}

deploy_what_changed() {
    local application=$ROOT/ear/target/calink.ear deployed
    deployed=$(sha256sum <"$application")
    if [ ! -f "$DATA/run/applied" ]; then
        apply_everything "$application"
        printf '%s' "$(resources_wanted)" >"$DATA/run/applied"
    elif [ "$(cat "$DATA/run/deployed" 2>/dev/null)" != "$deployed" ]; then
        step "Deploying the application"
        rm -f "$DATA/run/deployed"
        asadmin deploy --force=true --name calink "$application" >"$DATA/logs/apply.log" 2>&1 || fail "
The application could not be deployed: $DATA/logs/apply.log"
        done_step
    fi
    printf '%s' "$deployed" >"$DATA/run/deployed"
}

apply_everything() {
    step "Making resources, deploying adapters and application"
    admin_password
    ASADMIN="$PAYARA/glassfish/bin/asadmin --port $ADMIN_PORT --user admin --passwordfile $DATA/run/asadmin" AS_JAVA=$JAVA_HOME \
        server-config/apply.sh messaging/target/calink-messaging.rar ca-connector/rar/target/calink-ca-connector.rar "$1" \
        >"$DATA/logs/apply.log" 2>&1 || fail "
Not everything could be deployed: $DATA/logs/apply.log"
    done_step
    [ "$UPGRADE" = yes ] || return 0
    step "Starting again, so that open transactions are recovered"
    asadmin set configs.config.server-config.transaction-service.automatic-recovery=true >>"$DATA/logs/apply.log" 2>&1
    stop_part server
    launch_server
    await_admin
    done_step
}

# The console's administrator gets the password that was made for him; a fresh domain has none.
admin_password() {
    local wanted
    wanted=$(cat "$DATA/secrets/calink.demo.console")
    if [ ! -f "$DATA/run/asadmin" ]; then
        (umask 077 && printf 'AS_ADMIN_PASSWORD=\nAS_ADMIN_NEWPASSWORD=%s\n' "$wanted" >"$DATA/run/asadmin")
        asadmin change-admin-password >"$DATA/logs/apply.log" 2>&1 || { rm -f "$DATA/run/asadmin"; fail "
The console's password could not be set: $DATA/logs/apply.log"; }
    fi
    (umask 077 && printf 'AS_ADMIN_PASSWORD=%s\n' "$wanted" >"$DATA/run/asadmin")
}

stop_part() {
    local pid
    pid=$(own_pid "$1")
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    rm -f "$DATA/run/$1.pid"
}

stop_all() {
    trap - EXIT
    trap '' INT TERM
    local i
    [ ${#OWN_PIDS[@]} -eq 0 ] || say "Stopping"
    for i in "${!OWN_PIDS[@]}"; do kill "${OWN_PIDS[$i]}" 2>/dev/null; done
    for i in "${!OWN_NAMES[@]}"; do stop_part "${OWN_NAMES[$i]}"; done
}

# Waits for the end: of one of ours, which is trouble, or by a signal, which is not.
stay() {
    local i
    wait -n "${OWN_PIDS[@]}"
    for i in "${!OWN_PIDS[@]}"; do
        kill -0 "${OWN_PIDS[$i]}" 2>/dev/null || fail "The ${OWN_NAMES[$i]} ended by itself: $DATA/logs"
    done
}

welcome() {
    local secrets=$DATA/secrets name
    say "
CA Interlink is ready after $SECONDS s.

  Portal         http://127.0.0.1:$PORT/
  Staff side     http://127.0.0.1:$PORT/staff/
  Sandbox        http://127.0.0.1:$SANDBOX_PORT/         inbox of SMS and mail, cashier, parcels, certificate authorities, faults
  Token agent    http://127.0.0.1:$AGENT_PORT/pair        pairing code $(cat "$secrets/calink.demo.pairing-code")
  Admin console  http://127.0.0.1:$ADMIN_PORT/         admin, $(cat "$secrets/calink.demo.console")

  Staff accounts (password beside the name)"
    for name in reviewer maker dispatcher finance auditor administrator; do
        printf '    %-14s %s\n' "$name" "$(cat "$secrets/calink.demo.$name" 2>/dev/null)"
    done
    say "
  What to try: register in the portal (the SMS code is in the sandbox's inbox), fill in your enterprise and hand it in,
  approve it as reviewer on the staff side, order a master lock, pay it at the sandbox's cashier, approve the order, make the
  certificate as maker.

  Data and logs: $DATA   Stop: Ctrl-C"
}
