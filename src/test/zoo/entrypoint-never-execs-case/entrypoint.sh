case "$1" in
serve) exec sleep 1000 ;;
esac
