#!/bin/bash
#: story The entrypoint has quotes, options and line breaks that a shell or a tool could take for its own.
#: image RUN cp /bin/false "/--help"
#: image ENTRYPOINT ["/attack", "--", "-o", "/host", "$(touch /pwned)", "`id`", "a\nb", "'", "\"; rm -rf /; \""]
#: unreported reached: 42
[ -e /pwned ] && echo "reached: $((40 + 2))"
exit 3
