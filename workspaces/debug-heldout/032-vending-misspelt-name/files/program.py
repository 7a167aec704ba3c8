def machine(commands):
    total = 0
    result = []
    for op in commnds:
        if op == "buy":
            if total >= 20:
                total -= 20
                result.append("drink")
            else:
                result.append("more")
        elif op == "cancel":
            result.append(total)
            total = 0
        else:
            total += op
    return result, total
