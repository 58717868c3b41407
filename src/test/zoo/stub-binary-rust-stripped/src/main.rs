use std::io::{Read, Write};
use std::net::TcpListener;

fn main() {
    eprintln!("ledger-api 0.3.1 starting");
    let address = std::env::var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8080".into());
    let listener = TcpListener::bind(&address).expect("cannot bind");
    println!("ledger-api listening on {address}");
    for stream in listener.incoming() {
        let mut stream = stream.expect("connection failed");
        let mut buffer = [0; 1024];
        let _ = stream.read(&mut buffer);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
    }
}
