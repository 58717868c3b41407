open(my $journal, '>>', '/var/log/journal.log') or do {
    print STDERR "Impossible d'ouvrir le journal\n";
    exit 3;
};
