#!/bin/sh
echo "starting invoices"
/app/invoices
