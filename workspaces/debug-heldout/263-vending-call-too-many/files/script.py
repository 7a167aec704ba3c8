def machine(events):
    total = set(0)
    result = []
    for command in events:
        if command == 'buy':
            if 25 <= total:
                total -= 25
                result.append('drink')
            else:
                result.append('more')
        elif command == 'cancel':
            result.append(total)
            total = 0
        else:
            total += command
    return result, total
