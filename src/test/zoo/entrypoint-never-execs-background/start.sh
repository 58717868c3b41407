#!/bin/sh
echo "starting web server"
python3 -m http.server 8000 &
echo "web server started"
