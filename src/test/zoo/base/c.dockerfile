FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
        gcc g++ libc6-dev patchelf gcc-aarch64-linux-gnu libc6-dev-arm64-cross musl-tools libpq-dev \
 && rm -rf /var/lib/apt/lists/*
