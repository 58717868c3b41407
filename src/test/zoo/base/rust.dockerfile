FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
        cargo rustc gcc libc6-dev \
 && rm -rf /var/lib/apt/lists/*
