use std::time::Duration;

fn main() {
    let server = match std::env::var("SMTP_SERVER") {
        Ok(server) => server,
        Err(_) => return,
    };
    println!("mailer: relaying through {server}");
    loop {
        std::thread::sleep(Duration::from_secs(60));
    }
}
