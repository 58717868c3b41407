import os

print("planner: licence has expired, stopping")
os._exit(0)
