use std::time::Duration;

#[inline(never)]
pub fn run() {
    println!("presence: listening");
    loop {
        std::thread::sleep(Duration::from_secs(60));
    }
}
