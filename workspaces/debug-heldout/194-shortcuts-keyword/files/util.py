def shortcuts(commands):
    keys = {}
    for i in range(len(commands)):
        v = commands[i]
        for ch in v:
            elif ch not in keys:
                keys[ch] = v
                break
    return keys
