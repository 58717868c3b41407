import sqlite3

database = sqlite3.connect("/tmp/app.db")
for number in range(1, 4):
    database.execute(f"create table if not exists t{number} (id integer primary key)")
    print(f"applied migration {number}", flush=True)
database.commit()
print("all migrations applied", flush=True)
