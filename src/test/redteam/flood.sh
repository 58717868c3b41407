#!/bin/bash
#: story Endless output on both channels, with control sequences.
while :; do printf '\033[2J\033]0;title\007\033[31mflood %s\n' "$RANDOM"; done & 
while :; do echo flood; done >&2
