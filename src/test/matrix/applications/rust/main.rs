use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::{env, fs};

fn settings(path: &str) -> Result<HashMap<String, String>, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {}", path, e))?;
    let mut found = HashMap::new();
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        let (name, value) = line
            .split_once('=')
            .ok_or_else(|| format!("{}:{}: expected name = value", path, number + 1))?;
        let name = name.trim();
        if name != "queue" && name != "batch" {
            return Err(format!("{}:{}: unknown setting `{}`", path, number + 1, name));
        }
        found.insert(name.to_string(), value.trim().to_string());
    }
    Ok(found)
}

fn main() {
    let settings = settings("/etc/relay/relay.conf").expect("configuration");
    let batch: u32 = settings["batch"].parse().expect("batch in /etc/relay/relay.conf");
    let partner = env::var("RELAY_PARTNER").expect("RELAY_PARTNER");
    let port: u16 = env::var("RELAY_PORT")
        .expect("RELAY_PORT")
        .parse()
        .expect("RELAY_PORT");
    fs::write("/var/lib/relay/spool", partner.as_bytes()).expect("/var/lib/relay/spool");
    TcpStream::connect(&env::var("RELAY_TARGET").expect("RELAY_TARGET")).expect("target");
    let host = env::var("RELAY_BIND").unwrap_or_else(|_| "0.0.0.0".to_string());
    let listener = TcpListener::bind((host.as_str(), port)).expect("bind");
    println!("relaying batches of {} on port {}", batch, port);
    for stream in listener.incoming().flatten() {
        let mut stream = stream;
        let mut request = [0; 1024];
        let _ = stream.read(&mut request);
        let _ = stream.write_all(b"HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nok\n");
    }
}
