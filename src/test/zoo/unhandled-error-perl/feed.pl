use strict;
use warnings;

$| = 1;
print "feed: reading\n";
my %feed = (items => undef);
for my $item (@{ $feed{items} }) {
    print "$item\n";
}
my $count = keys(%feed) - 1;
print "average: ", 100 / $count, "\n";
