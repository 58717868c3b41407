#!/usr/bin/env bash
# Records the zoo anew: builds and starts each container of src/test/zoo, investigates it, and keeps the evidence in
# src/test/resources/zoo, from which the tests examine every cause without an engine.
#
#   packaging/record.sh [FIXTURE...]   all of them when none is named
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/zoo.sh"

zoo ZooRecorder "$@"
