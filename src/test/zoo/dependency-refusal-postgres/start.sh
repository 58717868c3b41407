set -e
/usr/lib/postgresql/15/bin/pg_ctl -D /tmp/data -o '-k /tmp' -l /tmp/server.log -w start >/tmp/start.log
echo "shop: looking for orders as $DB_USER"
export PGPASSWORD="$DB_PASSWORD"
exec psql -h 127.0.0.1 -U "$DB_USER" -d orders -c 'select count(*) from orders'
