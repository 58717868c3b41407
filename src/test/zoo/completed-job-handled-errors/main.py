import logging

for number in range(3):
    try:
        open(f"/import/{number}.csv")
    except OSError:
        logging.exception("file %d is not there", number)
print("imported 0 of 3 files")
