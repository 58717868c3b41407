FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
        ruby php-cli perl \
 && rm -rf /var/lib/apt/lists/*
