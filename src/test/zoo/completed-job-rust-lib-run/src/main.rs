fn main() {
    reindex::run()
}
