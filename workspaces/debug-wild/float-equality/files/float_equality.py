def make_change(price, paid):
    """Coins of 50, 20, 10, 5, 2 and 1 cents to give back; price and paid are in whole currency, like 0.7."""
    rest = int((paid - price) * 100)
    coins = []
    for coin in (50, 20, 10, 5, 2, 1):
        while rest >= coin:
            coins.append(coin)
            rest -= coin
    return coins
