from stock import reserve


def place():
    return reserve()
