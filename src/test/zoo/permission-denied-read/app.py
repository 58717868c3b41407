print("vault: starting", flush=True)
with open("/etc/vault/vault.ini") as file:
    print(len(file.read()))
