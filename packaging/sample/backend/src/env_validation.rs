//! What the backend needs from its environment.

use std::env;

const REQUIRED: [&str; 4] = ["DATABASE_URL", "REDIS_URL", "JWT_SECRET", "JWT_REFRESH_SECRET"];

pub struct Settings {
    pub host: String,
    pub port: u16,
    pub log_filter: String,
}

/// The settings, or one sentence for each variable that is missing or can't be used. Values never appear in them.
pub fn settings() -> Result<Settings, Vec<String>> {
    let mut problems: Vec<String> = REQUIRED
        .iter()
        .filter(|name| value(name).is_none())
        .map(|name| format!("{name} is not set"))
        .collect();
    let port = value("PORT").unwrap_or_else(|| "2000".to_string());
    let port = port.parse::<u16>().map_err(|_| "PORT is not a port number".to_string());
    match port {
        Ok(port) if problems.is_empty() => Ok(Settings {
            host: value("HOST").unwrap_or_else(|| "0.0.0.0".to_string()),
            port,
            log_filter: value("RUST_LOG").unwrap_or_else(|| "info".to_string()),
        }),
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

fn value(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}
