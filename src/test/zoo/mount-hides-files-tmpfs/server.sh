#!/bin/sh
echo "server up"
exec sleep infinity
