#!/bin/bash
echo "api starting"
exec sleep infinity
