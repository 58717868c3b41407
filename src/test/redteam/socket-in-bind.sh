#!/bin/bash
#: story A service on the host is reached through its socket in a bind-mounted folder.
#: options -v @HOST@/run:/run/service
#: host mkdir run && perl -MIO::Socket::UNIX -e 'if (fork) { sleep 1; exit } $s = IO::Socket::UNIX->new(Local => "run/s", Listen => 5) or die; open P, ">pids"; print P $$; close P; while ($c = $s->accept) { print $c "answered\n"; close $c }'
#: unreported reached: 42
#: report socket
perl -MSocket -e 'socket(S, AF_UNIX, SOCK_STREAM, 0); connect(S, pack_sockaddr_un("/run/service/s")) or die "refused: $!\n"; print "reached: ", 40 + 2 if <S>'
exit 3
