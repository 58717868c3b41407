#!/bin/bash
# Constructs that entrypoint scripts use, for the comparison of two readers. It is never run.
set -euo pipefail

if [[ -n "${DEBUG:-}" && ! -f /etc/debug.off ]] || [[ $1 == -* ]]; then set -x; fi
[[ $MODE =~ ^(web|worker)$ ]] && exec "$MODE" "$@"
[[ ( $A < $B ) || -z "$(ls -A /data)" ]] || init
if [[ -e /run/ready &&
    -s /run/ready ]]; then
    echo ready
fi

for ((i = 0; i < 5; i++)); do
    if (( i % 2 == 0 )); then continue; fi
    try "$i" && break
done
((attempts++)) || true
(( attempts > 3 )) && exit 1
let attempts+=1

{ migrate; warm-up; } &
while :; do reload; sleep 6h; done &
cd /app && ./server --port 80 &
(cd /srv; exec ./worker) &
(exec ./second)&
third& fourth
server | tee /var/log/server.log &
! grep -q done /state | sort &
until nc -z db 5432 2>&1; do sleep 1; done
if check; then start; fi > /tmp/log &
wait -n

a | b |& c && d || e
! f | g
<"$FILE" || exit 2
>/tmp/empty
> /tmp/a command-after-redirection arg
2>&1 >/dev/null run 3<&- <<<"$INPUT"
run > \
    /tmp/continued 2>&1 || true
exec 3>&1 4< <(produce one | two) > >(tee log)
diff <(sort a) <(sort b)

FULL=`cd \`dirname $0\`; pwd`/x
LIST=(one "two words" $(three) # a comment
    four)
LIST+=(five)
export PATH="/opt/bin:$PATH" EMPTY
local_copy=${LIST[@]:1} IFS=, read -r x y <<< "a,b"
echo "nested $(echo "inner $(echo "deep ${x:-"quoted )"}")")" '${not}' $'tab\t' "${y//\//_}"
echo $((1 + (2 * 3))) ${#LIST[@]} "$#" a#b \# '#' # comment's end

case "$1" in
    -h | --help) usage; exit 0 ;;
    (start) run "$@" ;;
    "quoted)"*) x=1 ;&
    [a-z]*) ;;
    *)
        case $2 in x) inner ;; esac
        ;;
esac

cat <<EOF > /etc/app.conf
if this were code; then { it would be open
EOF
cat <<-'EOF' | sed 's/a/b/'
	$(not run) `nor this`
	EOF
cat <<A <<"B" && after-here
one
A
two
B

function old_style { echo one; }
function with_parens() { echo two; }
new_style() { local x; x=$1; return 0; } 2>/dev/null
subshell_body() ( cd /; ls )
time server "$@"

if a; then b
elif c; then
    d
else e; fi
while read -r line; do echo "$line"; done < <(find . -name '*.sh')
for file; do echo "$file"; done
for file in *.d/*.sh "$@"
do
    . "$file"
done
select choice in a b; do break; done
exec "$@"
