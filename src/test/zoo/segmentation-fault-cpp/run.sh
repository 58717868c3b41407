#!/bin/bash
echo "catalogue: start"
/app/catalogue
status=$?
echo "catalogue: finished"
exit $status
