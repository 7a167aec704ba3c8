def order_words(tokens: list[str]):
    result = [token for token in tokens if len(token) % 2 <= 1]
    result.sort()
    return [token * 2 for token in result]
