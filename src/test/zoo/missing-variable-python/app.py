import os

print("shop: starting", flush=True)
database = os.environ["DATABASE_URL"]
print("shop: database", database.split("@")[-1], flush=True)
