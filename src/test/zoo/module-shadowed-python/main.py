import secrets

print("issuing tokens")
print(secrets.token_hex(8))
