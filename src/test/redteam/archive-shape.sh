#!/bin/bash
#: story Very deep folders and a large sparse file wait for whoever reads files.
#: image RUN d=/deep; for i in $(seq 200); do d=$d/d; done; mkdir -p $d && truncate -s 300M /program.conf
exec /program.conf
