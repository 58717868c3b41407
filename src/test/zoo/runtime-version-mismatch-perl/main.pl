use v5.40;
say "up";
