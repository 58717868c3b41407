#!/bin/bash
echo "starting the queue"
exec redis-server --save ""
