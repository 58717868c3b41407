# shellcheck shell=bash
# Builds and starts the sample container. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"

SAMPLE_CONTAINER=reconciliation-backend
SAMPLE_IMAGE=reconciliation-backend:sample

# A checksum of the sample's files, so that it is built again only after a change.
sample_checksum() {
    (cd "$packaging/sample" && find . -type f | LC_ALL=C sort | while read -r file; do cksum "$file"; done) |
        cksum | cut -d ' ' -f 1
}

# Proxies that a build can reach: inside a build, a loopback address means another host.
proxy_arguments() {
    local name
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
        case "${!name:-}" in
            '' | *localhost:* | *127.0.0.1:*) ;;
            *) printf '%s\n' --build-arg "$name" ;;
        esac
    done
}

build_sample() {
    local checksum=$1 argument log leftovers arguments=()
    while read -r argument; do arguments+=("$argument"); done < <(proxy_arguments)
    say "building the sample, a Rust service with a defect (about a minute the first time)"
    log=$(mktemp)
    docker build --force-rm ${arguments[@]+"${arguments[@]}"} --label "drydock.sample=$checksum" -t "$SAMPLE_IMAGE" \
        "$packaging/sample" </dev/null >"$log" 2>&1 ||
        { tail -n 30 "$log" >&2; rm -f "$log"; die "could not build the sample; see the messages above."; }
    rm -f "$log"
    # The unnamed build stage that the classic builder leaves behind, and the sample's previous build.
    docker rm -f "$SAMPLE_CONTAINER" >/dev/null 2>&1 || true
    leftovers=$(docker image ls -q --filter dangling=true --filter label=drydock=sample)
    if [ -n "$leftovers" ]; then
        # shellcheck disable=SC2086 # one word per image
        docker image rm $leftovers >/dev/null 2>&1 || true
    fi
}

# sample_up: leaves the sample container in its restart loop. An existing container is used again if it is current.
sample_up() {
    local checksum image
    checksum=$(sample_checksum)
    if [ "$(docker image inspect -f '{{index .Config.Labels "drydock.sample"}}' "$SAMPLE_IMAGE" 2>/dev/null)" != "$checksum" ]; then
        own_sample
        need_base_image
        build_sample "$checksum"
    fi
    image=$(docker image inspect -f '{{.Id}}' "$SAMPLE_IMAGE")
    if [ "$(docker container inspect -f '{{.Image}}' "$SAMPLE_CONTAINER" 2>/dev/null)" = "$image" ]; then
        docker start "$SAMPLE_CONTAINER" >/dev/null
    else
        own_sample
        docker rm -f "$SAMPLE_CONTAINER" >/dev/null 2>&1 || true
        # The labels tell where its sources are, as those of Compose do.
        docker run -d --name "$SAMPLE_CONTAINER" --label drydock=sample --restart unless-stopped \
            --label "com.docker.compose.project.working_dir=$packaging/sample" \
            --label "com.docker.compose.project.config_files=$packaging/sample/compose.yaml" \
            --env-file "$packaging/sample/sample.env" "$SAMPLE_IMAGE" >/dev/null
    fi
    await_restart
}

# Once per build: a training run with a whole investigation gives a better AOT cache than one with only the report.
rehearse_on_sample() {
    local mark=$root/target/rehearsed
    if [ ! "$mark" -nt "$(drydock_jar)" ]; then
        rehearse investigate "$SAMPLE_CONTAINER" -o "$root/target/rehearsal.md"
        touch "$mark"
    fi
}

# A user's container with the sample's name is never replaced.
own_sample() {
    local kind
    kind=$(docker container inspect -f '{{index .Config.Labels "drydock"}}' "$SAMPLE_CONTAINER" 2>/dev/null) || return 0
    [ "$kind" = sample ] || die "there is a container named $SAMPLE_CONTAINER that is not the sample; rename it and try again."
}

# A restart loop is visible only after the first runs, and best between two runs.
await_restart() {
    local waited=0 state
    while :; do
        state=$(docker container inspect -f '{{.RestartCount}} {{.State.Status}}' "$SAMPLE_CONTAINER")
        if [ "${state% *}" -ge 4 ] && [ "${state#* }" = restarting ]; then
            return
        fi
        [ "$waited" -lt 100 ] || die "the sample does not restart; check it with: docker logs $SAMPLE_CONTAINER"
        sleep 0.2
        waited=$((waited + 1))
    done
}
