#!/bin/sh
/app/indexer || true
echo "container done"
