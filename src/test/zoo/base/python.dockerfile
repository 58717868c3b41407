FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
        python3-minimal python3 \
 && rm -rf /var/lib/apt/lists/*
