fn parse(text: &str) -> u16 {
    text.parse().unwrap()
}

fn main() {
    println!("beacon: starting");
    println!("beacon: port {}", parse("80800"));
}
