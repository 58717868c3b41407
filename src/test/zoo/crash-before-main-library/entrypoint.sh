echo "player: starting on $(hostname)"
export CODEC_CACHE=/tmp
exec "$@"
