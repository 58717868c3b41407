import os
import sys

if not os.environ.get("API_ENDPOINT"):
    print("環境変数 API_ENDPOINT が設定されていません")
    sys.exit(2)
