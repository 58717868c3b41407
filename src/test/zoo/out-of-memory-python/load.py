print("loading catalogue", flush=True)
rows = []
while True:
    rows.append(bytearray(1 << 20))
