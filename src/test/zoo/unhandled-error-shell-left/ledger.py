accounts = {"rent": 820, "food": 410}
print("ledger: start", flush=True)
print(sum(accounts.values()) / (len(accounts) - 2))
