<?php
function total(array $lines): int
{
    return array_sum(array_column($lines, 'net'));
}
echo "cart: starting\n";
echo total(null), "\n";
