#!/bin/bash
echo "worker $$ started"
kill -KILL $$
