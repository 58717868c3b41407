#!/bin/bash
#: story Labels, variables and the health check of the image have markup, quotes and control characters.
#: image LABEL "a<script>b"="<img src=x onerror=alert(1)>" com.docker.compose.project="$(touch /tmp/x)" drydock=throwaway
#: image ENV X="`id`$(id)" Y="| a | b |"
#: image HEALTHCHECK CMD <script>alert(1)</script> || exit 1
#: unrendered <script>alert
#: unrendered <img src=x
exit 3
