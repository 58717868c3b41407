#!/bin/sh
set -e
: "${SITE_NAME:?must be set}"
php-fpm8.2 --daemonize
exec "$@"
