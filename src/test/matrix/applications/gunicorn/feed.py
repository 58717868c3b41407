class Feed:
    def __init__(self, name, limit):
        if not name:
            raise ValueError("RATES_FEED is empty")
        self.name = name
        self.limit = limit
