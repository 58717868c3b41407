#!/bin/bash
#: story A socket lies five folders below the mount.
#: options -v @HOST@/tree:/tree:ro
#: host mkdir -p tree/a/b/c/d/e && perl -MIO::Socket::UNIX -e 'if (fork) { sleep 1; exit } chdir "tree/a/b/c/d/e"; $s = IO::Socket::UNIX->new(Local => "s", Listen => 5) or die; open P, ">../../../../../../pids"; print P $$; close P; while ($c = $s->accept) { print $c "answered\n"; close $c }'
#: unreported reached: 42
perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0); chdir "/tree/a/b/c/d/e"; connect(S, pack_sockaddr_un("s")) or die "refused: $!\n"; print "reached: ", 40 + 2 if <S>'
exit 3
