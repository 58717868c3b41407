open(my $spool, '>', '/spool/queue') or exit 2;
print $spool 'x' x 3_000_000;
close($spool) or exit 7;
sleep 100;
