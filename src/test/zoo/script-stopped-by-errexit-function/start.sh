#!/bin/sh -e
site() {
  [ -n "$SITE_TITLE" ] && echo "<h1>$SITE_TITLE</h1>" > /tmp/index.html
}
echo "writing the site"
site
exec busybox httpd -f -p 8080 -h /tmp
