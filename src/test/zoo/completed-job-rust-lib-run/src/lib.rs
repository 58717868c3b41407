#[inline(never)]
pub fn run() {
    for shard in 1..=3 {
        println!("reindex: shard {shard} done");
    }
    println!("reindex: finished");
}
