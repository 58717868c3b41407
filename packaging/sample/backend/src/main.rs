//! Entry point of the reconciliation backend: says what it does at every stage of its start, so that a start
//! that fails can be followed in the container's log.

mod env_validation;
mod server;

use std::io::{self, Write};
use std::net::TcpListener;
use std::{panic, process};

/// Ends the process with the usual status of a configuration error (sysexits' EX_CONFIG).
const EXIT_CONFIG: i32 = 78;

/// Writes one line at once: a log pipe must not lose what was said just before an exit.
fn say(line: &str) {
    let mut stderr = io::stderr().lock();
    let _ = writeln!(stderr, "{line}");
    let _ = stderr.flush();
}

fn fail(line: &str, status: i32) -> ! {
    say(line);
    process::exit(status)
}

/// Installs the panic handler, checks the environment, binds the port and serves until told to stop.
fn main() {
    // Before anything that can go wrong.
    eprintln!("=== MAIN FUNCTION START ===");
    say(&format!(
        "{} {} (pid {})",
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        process::id()
    ));

    // The default handler prints a backtrace over many lines; operators grep for one.
    let default_handler = panic::take_hook();

    panic::set_hook(Box::new(move |info| {
        let place = info
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()))
            .unwrap_or_else(|| "unknown place".to_string());
        say(&format!("❌ PANIC at {place}"));
        default_handler(info);
        let _ = io::stderr().flush();
    }));
    say("✅ Panic handler installed");

    eprintln!("🚀 Backend starting...");

    let settings = match env_validation::settings() {
        Ok(settings) => settings,
        Err(problems) => {
            for problem in &problems {
                say(&format!("❌ {problem}"));
            }
            fail("❌ Environment validation failed", EXIT_CONFIG)
        }
    };
    say("✅ Environment validation passed");
    say(&format!("   log filter: {}", settings.log_filter));

    let address = format!("{}:{}", settings.host, settings.port);
    let listener = match TcpListener::bind(&address) {
        Ok(listener) => listener,
        Err(error) => fail(&format!("❌ Cannot listen on {address}: {error}"), 1),
    };
    say(&format!("✅ Listening on {address}"));

    for stream in listener.incoming() {
        match stream {
            Ok(stream) => {
                if let Err(error) = server::answer(stream) {
                    say(&format!("⚠️  Connection dropped: {error}"));
                }
            }
            Err(error) => say(&format!("⚠️  Cannot accept a connection: {error}")),
        }
    }
}
