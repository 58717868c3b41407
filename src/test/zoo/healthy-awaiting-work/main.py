import time

for job in range(3):
    print(f"job {job}: upstream api timed out, retrying in 1 s")
    print(f"job {job} done")
for poll in range(8):
    print(f"waiting for messages, poll {poll}")
time.sleep(3600)
