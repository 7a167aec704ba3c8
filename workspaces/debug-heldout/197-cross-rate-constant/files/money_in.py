def money_in(money, source, wanted):
    worth = {"EUR": 100, "USD": 92, "GBP": 5, "JPY": 1}
    if wanted not in worth:
        return None
    k = money * worth[source]
    return k // worth[wanted], k % worth[wanted]
