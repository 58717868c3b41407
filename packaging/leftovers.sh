# shellcheck shell=bash
# Removes containers and images that failed tests left on the engine. To be sourced.

. "$(dirname "${BASH_SOURCE[0]}")/engine.sh"

# Ids of the tests' containers and images, found by label or, for the zoo, by name.
test_containers() {
    {
        docker ps -aq --no-trunc --filter label=drydock.test
        docker ps -aq --no-trunc --filter label=drydock=sample
        docker ps -aq --no-trunc --filter label=drydock.matrix
        docker ps -aq --no-trunc --filter name='^drydock-zoo-'
    } | LC_ALL=C sort -u
}

test_images() {
    {
        docker image ls -q --no-trunc --filter label=drydock.test
        docker image ls -q --no-trunc --filter label=drydock=sample
        docker image ls -q --no-trunc --filter label=drydock.matrix
        docker image ls -q --no-trunc drydock-zoo
        docker image ls -q --no-trunc drydock-zoo-base
    } | LC_ALL=C sort -u
}

# orphaned LABEL: whether the Drydock process in the label (host-process-start) ran on this machine and has ended.
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

# Everything that was on the engine before the tests stays, so that the next run can use existing images.
note_what_is_there() {
    containers_before=$(test_containers)
    images_before=$(test_images)
}

remove_leftovers() {
    local id
    comm -13 <(printf '%s\n' "$containers_before") <(test_containers) | while read -r id; do
        docker rm -f -v "$id" >/dev/null
    done
    comm -13 <(printf '%s\n' "$images_before") <(test_images) | while read -r id; do
        # An image may be the base of another and is removed with it or after it.
        docker image rm -f "$id" >/dev/null 2>&1 || true
    done
    remove_orphans
}
