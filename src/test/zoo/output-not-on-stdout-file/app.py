import logging
import sys

logging.basicConfig(filename="/var/log/app.log", level=logging.INFO)
logging.info("app starting")
logging.error("can not continue: the licence server said no")
sys.exit(0)
