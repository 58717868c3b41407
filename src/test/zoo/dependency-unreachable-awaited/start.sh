tries=0
until (echo > /dev/tcp/127.0.0.1/5432) 2>/dev/null; do
    tries=$((tries + 1))
    echo "waiting for database at 127.0.0.1:5432 ($tries)"
    sleep 0.2
done
exec /usr/bin/env
