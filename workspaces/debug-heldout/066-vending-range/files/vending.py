def vending(operations: list):
    acc = 0
    collected = []
    for kind in enumerate(operations):
        if kind == "buy":
            if acc >= 25:
                acc -= 25
                collected.append("drink")
            else:
                collected.append("more")
        elif kind == "cancel":
            collected.append(acc)
            acc = 0
        else:
            acc += kind
    return collected, acc
