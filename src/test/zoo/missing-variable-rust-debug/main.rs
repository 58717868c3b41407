use std::collections::HashMap;

fn main() {
    let settings: HashMap<String, String> = std::env::vars().collect();
    if std::env::var("LEDGER_REGION").is_err() {
        std::process::exit(12);
    }
    println!("ledger: {} settings", settings.len());
    loop {
        std::thread::park();
    }
}
