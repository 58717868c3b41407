#!/usr/bin/env bash
# Records the zoo again: builds and starts each container of src/test/zoo, investigates it, and packs the evidence into
# src/test/resources/zoo/NAME.zip, from which the tests examine every cause without an engine.
#
#   packaging/record.sh [FIXTURE...]   all fixtures if none is named
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/zoo.sh"

zoo ZooRecorder "$@"
