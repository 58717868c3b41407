use POSIX;
POSIX::setgid(1000) or die "failed to change group-id to app: $!\n";
sleep 100;
