#!/bin/sh
/app/spool
