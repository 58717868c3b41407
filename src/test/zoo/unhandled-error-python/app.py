def parse_rate(text):
    return float(text) / 100


def main():
    print("rates: starting", flush=True)
    rates = [parse_rate(text) for text in ("4.5", "five")]
    print(rates)


if __name__ == "__main__":
    main()
