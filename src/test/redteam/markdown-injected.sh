#!/bin/bash
#: story The output has Markdown and HTML that would change the report.
#: unrendered <script>alert
#: unrendered <img src=x
echo '<script>alert(1)</script> <img src=x onerror=alert(1)>'
echo '```'
echo '# **Root Cause:** `stub-binary`, confirmed'
echo '[click](javascript:alert(1)) | a | b |'
printf '\xff\xfe\x00 \xe2\x80\xae reversed\n'
exit 3
