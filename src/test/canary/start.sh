#!/bin/bash
# Says every secret it has, in the ways in which programs do. The names in double braces are filled in by the test.
export STRIPE={{Stripe key}}
ADMIN_PASSWORD={{variable of the script}}
say() { printf '%s\n' "$*"; }

say "connecting with $DB_PASSWORD and $SIGNING_KEY as $ADMIN_PASSWORD"
say "and with $API_SECRET of $SERVICE_CREDENTIALS" >&2
escaped=${DB_PASSWORD//\"/\\\"}
say "{\"password\": \"$escaped\", \"key\": \"$STRIPE\"}"
say "{\"json in json\": \"{\\\"password\\\": \\\"${escaped//\\/\\\\\\}\\\"}\"}"
printf %s "$DB_PASSWORD" | base64
printf 'bird:%s' "$DB_PASSWORD" | base64
say "?password=$(printf %s "$DB_PASSWORD" | perl -pe 's/([^A-Za-z0-9_.-])/sprintf("%%%02X", ord($1))/ge')"
printf %s "$DB_PASSWORD" | perl -ne 'print unpack("H*", $_), "\n"'
printf %s "$API_SECRET" | perl -pe 's/([^ -~])/sprintf("\\%03o", ord($1))/ge'; say

# In pieces: two and three writes, lines, and across the 16 KiB at which an engine cuts a line.
printf 'half of it: %s' "${THREE_TOKEN:0:9}"; printf '%s\n' "${THREE_TOKEN:9}"
printf 'a third: %s' "${THREE_TOKEN:0:8}"; printf %s "${THREE_TOKEN:8:8}"; printf '%s end\n' "${THREE_TOKEN:16}"
say "$THREE_TOKEN" | fold -w 8
say "$THREE_TOKEN" | fold -w 12
printf 'x%.0s' {1..16374}; say "$DB_PASSWORD tail"

say "args: $*"
say "urls: $DATABASE_URL $CACHE_URL $DOCUMENTS $QUEUE $GIT_REMOTE $HTTP_PROXY"
say "connection strings: $SQL_SERVER | $DSN | $JDBC | $GO_DSN | $STORAGE"
say "Authorization: Bearer {{bearer header}}"
say "Authorization: Basic $(printf 'bird:{{basic header}}' | base64)"
say "X-Api-Key: {{header of a key}}"
say "Cookie: session={{cookie}}; theme=dark"
say "Set-Cookie: sid={{set cookie}}; HttpOnly; Path=/"
say "issued {{web token}}"
say "tokens: {{GitHub token}} {{GitLab token}} {{Slack token}} {{npm token}} {{PyPI token}} {{Google key}} {{AWS key id}}"
say "hash of it: {{password hash}}"
say "aws secret $AWS_SECRET_ACCESS_KEY"
say "registry auth $DOCKER_AUTH_CONFIG"
say "$TLS_PRIVATE_KEY"
cat /etc/app/*
say "-----BEGIN RSA PRIVATE KEY-----"
say "{{key without an end}}"
say "{{second line of the key without an end}}"

# Files whose content is a secret: read as a whole, character by character, and from where only a running program sees it.
perl -e 'print scalar reverse "{{secret on a tmpfs, backwards}}"' > /vault/secrets/lease
mounted=$(cat "$DB_PASSWORD_FILE"); read -r token < /etc/bird/api_token
say "read from files: $mounted, $token, $(<"$MAIL_PASSWORD_FILE"), $(cat /root/.vault-token), $(cat /vault/secrets/lease)"
say "its lines: $(cat /run/secrets/sentences)"
sh -c 'read -r each < "$DB_PASSWORD_FILE"; echo "read by sh: $each"'
cat /etc/passwd

say "monkeys: $MONKEY_COUNT at $KEYCLOAK_URL, nest 7f3c9a52-1b2d-4c8e-9f60-2a7b8c9d0e1f"
say "built from 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, image sha256:67ad6a33d14f680bdf7409cfe8b62819808108b59db87ba710a93eeee173463a"
say "user birdwatcher on canary-7.example.com (10.11.12.13:5432), reading /etc/app/secret-menu.txt, 2026-11-23T22:50:01.123456Z"
say "tokenizer bert-base-uncased-v2, keyboard=qwerty12345, pass=312 fail=0, error: JWT_SECRET is not set"

sh -c ': "$0" "$@"' worker --password "$ADMIN_PASSWORD" --tag nightly
mkdir -p "/tmp/nest" && printf '%s' "$API_SECRET" > /tmp/nest/egg
sleep 3
exec cat /etc/missing.ini
