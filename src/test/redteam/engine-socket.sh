#!/bin/bash
#: story The engine is reached through a socket under another name.
#: options -v /var/run/docker.sock:/tmp/harmless -v /run:/host-run
#: unreported reached: 42
for s in /tmp/harmless /host-run/docker.sock; do
  perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0); connect(S, pack_sockaddr_un($ARGV[0])) or die "$!\n"; syswrite S, "GET /_ping HTTP/1.0\r\n\r\n"; print "reached: ", 40 + 2, "\n" if <S> =~ /200/' $s
done
exit 3
