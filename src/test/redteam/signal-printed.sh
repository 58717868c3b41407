#!/bin/bash
#: story The program prints the name of a fatal signal and exits with 3.
#: start once
#: innocent segmentation-fault
echo 'fatal: SIGSEGV (Segmentation fault) at 0x0'
exit 3
