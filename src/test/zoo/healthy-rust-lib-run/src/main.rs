fn main() {
    presence::run()
}
