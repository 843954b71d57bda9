# The kinds of tests, each with what it needs around it: sourced by ./test, not run by itself.

WORK=$ROOT/src-test/target/systems
# Of Maven's own words only what the runners of tests say, warnings and errors
RUNNERS=(-Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info
    -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.failsafe=info)
MAVEN= SYSTEM= POSTGRES_FOLDER=
FAILED_KINDS=() LINES=()
PASSED=0 FAILED=0 SKIPPED=0

wants() { case " ${KINDS[*]} " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

install_what_is_missing() {
    local missing=()
    (choose_java) 2>/dev/null || missing+=(openjdk-17-jdk-headless)
    command -v mvn >/dev/null || missing+=(maven)
    command -v openssl >/dev/null || missing+=(openssl)
    if wants plain; then command -v ip >/dev/null || missing+=(iproute2); fi
    if wants container || wants browser || wants matrix || wants load; then [ -n "$(postgres_programs)" ] || missing+=(postgresql); fi
    if wants browser || wants crash || wants matrix || wants load; then
        [ -x /usr/bin/chromium ] || missing+=(chromium)
        [ -x /usr/bin/chromedriver ] || missing+=(chromium-driver)
        [ -d /usr/share/fonts/truetype/wqy ] || missing+=(fonts-wqy-microhei)
    fi
    [ ${#missing[@]} -gt 0 ] || return 0
    step "Installing ${missing[*]}"
    { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
        >/tmp/calink-apt.log 2>&1 || fail "
Cannot install ${missing[*]}: /tmp/calink-apt.log"
    done_step
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# In the background and waited for: bash hears a signal at once while it waits, and at the end of a command otherwise.
maven() {
    mvn -B -ntp "$@" &
    MAVEN=$!
    wait "$MAVEN"
    local ended=$?
    MAVEN=
    return $ended
}

# family PID: a process, all that it started, and what those started in turn
family() {
    local child
    echo "$1"
    for child in $(cat /proc/[0-9]*/status 2>/dev/null | awk -v parent="$1" '/^Pid:/ {pid = $2} /^PPid:/ && $2 == parent {print pid}'); do
        family "$child"
    done
}

# Maven, the JVMs of its tests, and whatever those have running: servers, browsers
stop_maven() {
    local members left second
    [ -n "$MAVEN" ] || return 0
    members=$(family "$MAVEN")
    # shellcheck disable=SC2086
    kill $members 2>/dev/null
    for second in 1 2 3 4 5; do
        left=$(for pid in $members; do ! kill -0 "$pid" 2>/dev/null || echo "$pid"; done)
        [ -n "$left" ] || break
        sleep 1
    done
    # shellcheck disable=SC2086
    [ -z "$left" ] || kill -KILL $left 2>/dev/null
    wait "$MAVEN" 2>/dev/null
    MAVEN=
}

# Everything built once; where the plain tests run, they do it.
build_all() {
    mkdir -p "$WORK" && touch "$WORK/counted" && : >"$WORK/failures"
    ! wants plain || return 0
    step "Building"
    maven -q -DskipTests -Dspotless.check.skip=true package >"$WORK/build.log" 2>&1 ||
        { grep -m 10 ERROR "$WORK/build.log" >&2; fail "The build failed: $WORK/build.log"; }
    done_step
}

test_plain() { maven "${RUNNERS[@]}" --fail-at-end verify || FAILED_KINDS+=(plain); }

# integration KIND [MAVEN ARGUMENTS]: the classes of that kind, modules below as they were built
integration() {
    local kind=$1
    shift
    maven "${RUNNERS[@]}" -pl src-test -am -DskipTests -Dspotless.check.skip=true "-P$kind" "$@" verify || FAILED_KINDS+=("$kind")
}

# One system for each kind, started by ./run like anybody's, on ports of its own.
start_system() {
    local name=$1 log=$WORK/$1.log
    shift
    SYSTEM_DATA=$WORK/$name
    SYSTEM_PORT=$(free_port_block)
    ./run --data "$SYSTEM_DATA" --reset --port "$SYSTEM_PORT" --no-build "$@" >"$log" 2>&1 </dev/null &
    SYSTEM=$!
    until grep -qE '^  Data and logs|^Ready' "$log"; do
        kill -0 "$SYSTEM" 2>/dev/null || { cat "$log"; fail "The system for the tests did not start: $log"; }
        sleep 1
    done
}

stop_system() {
    [ -z "$SYSTEM" ] || { kill "$SYSTEM" 2>/dev/null; wait "$SYSTEM" 2>/dev/null; }
    SYSTEM=
}

free_port_block() {
    local port
    for port in $(seq 18080 20 19980); do
        local taken=no offset
        for offset in 0 1 2 3 4 5 6 7; do
            ! (exec 3<>"/dev/tcp/127.0.0.1/$((port + offset))") 2>/dev/null || taken=yes
        done
        [ $taken = yes ] || { printf '%s' "$port"; return; }
    done
    fail "No free ports from 18080 on"
}

test_container() {
    start_system container --only sandbox
    MICRO=$SYSTEM_DATA/server/payara-micro-$(payara_version).jar
    container_on h2 10-jdbc.xml
    start_postgres
    container_on postgresql 10-jdbc-postgresql.xml "-Dcalink.database.port=$POSTGRES_PORT -Dcalink.database.password=trusted"
    stop_postgres
    stop_system
}

# container_on NAME JDBC.xml [JVM OPTION]: the container tests on that database
container_on() {
    local node=$WORK/micro-$1 sandbox=$((SYSTEM_PORT + 2)) began=$SECONDS
    rm -rf "$node" "$SYSTEM_DATA/database" "$SYSTEM_DATA/messages" && mkdir -p "$node"
    say "-- on $1"
    micro_boot "$2" "$node"
    library org.postgresql:postgresql
    integration container \
        "-Dcalink.test.data=$SYSTEM_DATA" "-Dcalink.test.micro.jar=$MICRO" \
        "-Dcalink.test.micro.jvm=-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dcalink.data=$SYSTEM_DATA -Dcalink.test.data=$SYSTEM_DATA -Dcalink.sandbox.port=$sandbox -Dcalink.smtp.port=$((SYSTEM_PORT + 3)) ${3:-}" \
        "-Dcalink.test.micro.options=--port $((SYSTEM_PORT + 6)) --rootdir $node/root --prebootcommandfile $node/preboot --postbootcommandfile $node/postboot --addlibs $LIBRARY --logproperties $ROOT/src-test/logging-micro.properties --clustermode tcpip:127.0.0.1:$((SYSTEM_PORT + 7)) --interfaces 127.0.0.1 --startport $((SYSTEM_PORT + 7)) --clustername calink-$1" \
        "-Dcalink.test.database=$1"
    mkdir -p "$ROOT/src-test/target/reports-$1" && cp -r "$ROOT"/src-test/target/failsafe-reports/. "$ROOT/src-test/target/reports-$1/"
    count "container, $1" $((SECONDS - began))
}

micro_boot() {
    {
        cat server-config/micro-loopback.asadmin
        grep -h 'create-threadpool\|transaction-service\|principal-to-role\|secret-dir' server-config/*.asadmin
    } | grep -v 'xa-servername' >"$2/preboot"
    {
        echo "add-resources $ROOT/server-config/$1"
        for adapter in server-config/[23]?-*-adapter.xml; do echo "add-resources $ROOT/$adapter"; done
        echo "deploy $ROOT/messaging/target/calink-messaging.rar"
        echo "deploy $ROOT/ca-connector/rar/target/calink-ca-connector.rar"
        for resources in server-config/2[1-9]-*.xml server-config/3[1-9]-*.xml; do echo "add-resources $ROOT/$resources"; done
    } >"$2/postboot"
}

postgres_programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# library GROUP:ARTIFACT: fetches a jar of the version that the POM names; LIBRARY is where it lies
library() {
    local name=${1#*:} version
    version=$(sed -n "s:.*<$name.version>\(.*\)</$name.version>.*:\1:p" pom.xml)
    LIBRARY=$WORK/$name-$version.jar
    [ -f "$LIBRARY" ] || maven -q -N dependency:copy "-Dartifact=$1:$version" "-DoutputDirectory=$WORK" >/dev/null
}

start_postgres() {
    local programs
    programs=$(postgres_programs)
    step "Starting PostgreSQL"
    POSTGRES_PORT=$(free_port_block)
    POSTGRES_FOLDER=$(mktemp -d /tmp/calink-postgres.XXXXXX)
    as_root chown postgres "$POSTGRES_FOLDER"
    {
        as_postgres "$programs/initdb" -D "$POSTGRES_FOLDER/data" -U calink --auth=trust --encoding=UTF8 --locale=C.UTF-8 &&
            as_postgres "$programs/pg_ctl" -D "$POSTGRES_FOLDER/data" -l "$POSTGRES_FOLDER/log" -w \
                -o "-p $POSTGRES_PORT -k $POSTGRES_FOLDER -c listen_addresses=127.0.0.1 -c max_prepared_transactions=64 -c shared_preload_libraries=pg_stat_statements -c fsync=off" start &&
            as_postgres "$programs/createdb" -h 127.0.0.1 -p "$POSTGRES_PORT" -U calink calink
    } >"$WORK/postgres.log" 2>&1 || fail "
PostgreSQL does not start: $WORK/postgres.log"
    done_step
}

as_postgres() { (cd /tmp && as_root runuser -u postgres -- "$@"); }

stop_postgres() {
    [ -n "$POSTGRES_FOLDER" ] || return 0
    as_postgres "$(postgres_programs)/pg_ctl" -D "$POSTGRES_FOLDER/data" -m immediate stop >/dev/null 2>&1
    as_root rm -rf "$POSTGRES_FOLDER"
    unset DATABASE DATABASE_DRIVER CALINK_SERVER_JVM_OPTIONS
    POSTGRES_FOLDER=
}

test_browser() {
    postgres_under_the_server
    start_system browser
    integration browser "-Dcalink.test.data=$SYSTEM_DATA" "-Dcalink.test.jdbc=$POSTGRES_URL"
    stop_system
    stop_postgres
    say "Screenshots: src-test/target/screenshots"
}

# Sandbox and token agent outlive the server, which the tests start, kill and start again.
test_crash() {
    library org.jboss.byteman:byteman
    start_system crash --only sandbox --only agent
    integration crash "-Dcalink.test.data=$SYSTEM_DATA" "-Dcalink.test.port=$SYSTEM_PORT" "-Dcalink.test.byteman=$LIBRARY"
    kill_left_over
    stop_system
}

# The same on PostgreSQL, where the test can look into the database while the server is dead: killed at every point.
test_matrix() {
    postgres_under_the_server
    library org.jboss.byteman:byteman
    start_system matrix --only sandbox --only agent
    integration matrix "-Dcalink.test.data=$SYSTEM_DATA" "-Dcalink.test.port=$SYSTEM_PORT" \
        "-Dcalink.test.byteman=$LIBRARY" "-Dcalink.test.jdbc=$POSTGRES_URL"
    kill_left_over
    stop_system
    stop_postgres
    say "Rows: src-test/target/kill-matrix.md"
}

# Not a test: figures of a machine, only on request.
test_load() {
    postgres_under_the_server
    start_system load
    integration load "-Dcalink.test.data=$SYSTEM_DATA" "-Dcalink.test.jdbc=$POSTGRES_URL"
    stop_system
    stop_postgres
    say "Figures: src-test/target/bulkhead.md"
}

# Not a test either: the connector beside the bare signatures
test_bench() {
    local classes=ca-connector/rar/target
    maven -q -pl ca-connector/rar -am -DskipTests test-compile dependency:build-classpath -DincludeScope=test \
        -Dmdep.outputFile=target/classpath || { FAILED_KINDS+=(bench); return; }
    "$JAVA_HOME/bin/java" -cp "$classes/test-classes:$classes/classes:$(cat "$classes/classpath")" \
        org.calink.connector.benchmark.Benchmarks "$classes" || FAILED_KINDS+=(bench)
    say "Figures: $classes/benchmark.md"
}

# What ./run takes from here: another database than the embedded one
postgres_under_the_server() {
    start_postgres
    library org.postgresql:postgresql
    export DATABASE=10-jdbc-postgresql.xml DATABASE_DRIVER=$LIBRARY
    export CALINK_SERVER_JVM_OPTIONS="-Dcalink.database.port=$POSTGRES_PORT -Dcalink.database.password=trusted"
    POSTGRES_URL="jdbc:postgresql://127.0.0.1:$POSTGRES_PORT/calink?user=calink"
}

# A server that a broken-off crash test left behind
kill_left_over() {
    local pid
    [ -n "${SYSTEM_DATA:-}" ] || return 0
    pid=$(cat "$SYSTEM_DATA/run/server.pid" 2>/dev/null) && kill "$pid" 2>/dev/null
}

clear_away() {
    trap - EXIT
    stop_maven
    kill_left_over
    stop_system
    stop_postgres
}

# count KIND SECONDS: adds up what the runners wrote since the last count
count() {
    local sums
    sums=$(find . -path '*/target/*' \( -path '*/surefire-reports/TEST-*.xml' -o -path '*/failsafe-reports/TEST-*.xml' \) \
        -newer "$WORK/counted" -exec sed -n 's/.*<testsuite .*/&/p' {} + 2>/dev/null |
        sed -n 's/.* tests="\([0-9]*\)".* errors="\([0-9]*\)".* skipped="\([0-9]*\)".* failures="\([0-9]*\)".*/\1 \2 \3 \4/p' |
        awk '{t+=$1; e+=$2+$4; s+=$3} END {print t+0, e+0, s+0}')
    note_failures "$1"
    touch "$WORK/counted"
    # shellcheck disable=SC2086
    set -- "$1" "$2" $sums
    PASSED=$((PASSED + $3 - $4 - $5)) FAILED=$((FAILED + $4)) SKIPPED=$((SKIPPED + $5))
    [ "$3" = 0 ] || LINES+=("$(printf '%-24s %5d tests, %d failed, %d skipped, %d s' "$1" "$3" "$4" "$5" "$2")")
}

# note_failures KIND: of each test that failed since the last count, what it said and where; read out again at the end
note_failures() {
    find . -path '*/target/*' \( -path '*/surefire-reports/*.txt' -o -path '*/failsafe-reports/*.txt' \) -newer "$WORK/counted" \
        -exec awk -v kind="$1" '
            /<<< (FAILURE|ERROR)!$/ && !/^Tests run:/ {print "-- " kind ": " $0; left = 40; next}
            /^(Tests run:|Test set:|---)/ {left = 0}
            /^$/ {next}
            left > 0 && (!/^\tat / || /^\tat org\.calink\./) {print; left--}' {} + >>"$WORK/failures"
}

summary() {
    [ ! -s "$WORK/failures" ] || { say "
== what failed"; cat "$WORK/failures"; }
    say "
== result after $SECONDS s"
    printf '%s\n' "${LINES[@]}"
    [ ${#FAILED_KINDS[@]} -eq 0 ] || say "Failed: ${FAILED_KINDS[*]}"
    say "$PASSED passed, $FAILED failed, $SKIPPED skipped"
    [ ${#FAILED_KINDS[@]} -eq 0 ] && [ $FAILED -eq 0 ]
}
