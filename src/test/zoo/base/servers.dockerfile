FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
        nginx-light redis-server postgresql \
 && rm -rf /var/lib/apt/lists/*
