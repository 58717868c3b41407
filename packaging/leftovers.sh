# shellcheck shell=bash
# Removes from the engine what tests made and a failure kept them from removing. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"

test_containers() { docker ps -a --filter name='^drydock-(zoo|test)-' --format '{{.Names}}' | LC_ALL=C sort; }

test_images() {
    docker image ls --format '{{.Repository}}:{{.Tag}}' | { grep -E '^drydock-(zoo|test)' || true; } | LC_ALL=C sort
}

# orphaned LABEL: whether the Drydock that the label names (host-process-start) ran on this machine and is gone.
orphaned() {
    local process=${1%-*}
    [ "${process%-*}" = "$(uname -n)" ] && ! kill -0 "${process##*-}" 2>/dev/null
}

remove_orphans() {
    local id label
    docker ps -a --filter label=drydock=throwaway --format '{{.ID}} {{.Label "drydock.instance"}}' |
        while read -r id label; do
            if orphaned "$label"; then docker rm -f -v "$id" >/dev/null; fi
        done
    docker image ls -q --filter label=drydock=snapshot | while read -r id; do
        label=$(docker image inspect -f '{{index .Config.Labels "drydock.instance"}}' "$id")
        if orphaned "$label"; then docker image rm "$id" >/dev/null; fi
    done
}

# What was on the engine before the tests stays there, so that images built by hand serve the next run too.
note_what_is_there() {
    containers_before=$(test_containers)
    images_before=$(test_images)
}

remove_leftovers() {
    local name
    comm -13 <(printf '%s\n' "$containers_before") <(test_containers) | while read -r name; do
        docker rm -f -v "$name" >/dev/null
    done
    comm -13 <(printf '%s\n' "$images_before") <(test_images) | while read -r name; do
        docker image rm "$name" >/dev/null
    done
    remove_orphans
}
