fn main() {
    println!("signer: starting");
    let key = std::env::var("SIGNING_KEY").expect("SIGNING_KEY must be set");
    println!("signer: key of {} characters", key.len());
}
